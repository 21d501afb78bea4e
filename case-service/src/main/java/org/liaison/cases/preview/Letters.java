package org.liaison.cases.preview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.casefile.Particulars;
import org.liaison.policy.subject.PersonCategory;

/// The letter a reference begins with.
final class Letters {
    private Letters() {}

    static Map<String, String> of(CaseFile caseFile) {
        Map<String, String> letters = new LinkedHashMap<>();
        for (Particulars row : caseFile.rows()) {
            letters.put(row.ref(), letter(caseFile, row));
        }
        return letters;
    }

    private static String letter(CaseFile caseFile, Particulars row) {
        return switch (row.kind()) {
            case PERSON -> person(Subjects.categories(caseFile.personOf(row).orElseThrow()));
            case ORGANIZATION -> "O";
            case ACCOUNT -> "A";
            case VEHICLE -> "C";
            case DEVICE -> "D";
            case HISTORIC_TRAFFICKING_EVENT -> "E";
            case CASE -> "K";
            case VICTIM_CONTEXT,
                    PERPETRATOR_CONTEXT,
                    REFERRAL_DETAILS,
                    CASE_COMMENT,
                    SUPPORT_PLAN,
                    CONSENT ->
                    "F";
        };
    }

    /// A victim who is a suspect too is called a victim: the word protects.
    private static String person(Set<PersonCategory> categories) {
        if (categories.stream().anyMatch(PersonCategory::victim)) {
            return "V";
        }
        if (categories.stream().anyMatch(PersonCategory::accused)) {
            return "S";
        }
        return categories.contains(PersonCategory.WITNESS) ? "W" : "P";
    }
}
