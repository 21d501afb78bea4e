package org.liaison.cases.casefile.htcds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.CaseContent;
import org.liaison.cases.casefile.Fault;
import org.liaison.cases.casefile.Particulars;
import org.liaison.cases.casefile.RuleBroken;

/// The rows of a file by case, with the number each has in the file.
final class CasesOfFile {

    private record Rows(List<Particulars> rows, List<Integer> numbers) {}

    private final Map<String, Rows> byCase = new LinkedHashMap<>();

    void add(String caseRef, Particulars row, int number) {
        Rows rows =
                byCase.computeIfAbsent(
                        caseRef, ref -> new Rows(new ArrayList<>(), new ArrayList<>()));
        rows.rows().add(row);
        rows.numbers().add(number);
    }

    /// What is wrong with the cases as wholes: the first fault of each.
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        byCase.forEach((caseRef, rows) -> {
            try {
                CaseContent.requireSound(caseRef, rows.rows());
            } catch (RuleBroken broken) {
                faults.add(fault(broken, rows.numbers().get(broken.row()), null));
            }
        });
        return faults;
    }

    /// The cases, in the order in which their references first appear.
    List<CaseContent> contents() {
        return byCase.entrySet().stream()
                .map(entry -> new CaseContent(entry.getKey(), entry.getValue().rows()))
                .toList();
    }

    static Fault fault(RuleBroken broken, int number, @Nullable String remedy) {
        return new Fault(
                broken.rule().code(), broken.rule().text(), number, broken.field(), remedy);
    }
}
