package org.liaison.cases.textcheck;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.sanitiser.CaseVocabulary;
import org.liaison.sanitiser.KnownFact;

/// Everything that a text of one thread is checked against, and what is missing from it.
///
/// @param doubts why even a text in which nothing was found is not taken for clean
public record TextBasis(CaseVocabulary vocabulary, Set<TextDoubt> doubts) {

    private static final int MOST_CHARACTERS = 2_000_000;

    public TextBasis {
        doubts = Set.copyOf(doubts);
    }

    /// Puts together what is on file in every case of the thread and what partners said.
    ///
    /// @param caseFile the case the thread has; `null` if it has none that is in use
    /// @param references the references towards this partner, by the case's own
    /// @param leaves whether the preview discloses that column of that row as it is
    public static TextBasis of(
            @Nullable CaseFile caseFile,
            Map<String, String> references,
            BiPredicate<String, String> leaves,
            KnownInThread known) {
        Heard heard = new Heard(known.words().here());
        Set<KnownFact> facts = new LinkedHashSet<>();
        if (caseFile != null) {
            facts.addAll(WhatIsOnFile.of(caseFile, references, leaves, heard::says));
        }
        for (CaseFile other : known.otherCases()) {
            facts.addAll(WhatIsOnFile.of(other, Map.of(), (row, field) -> false, heard::says));
        }
        facts.addAll(ReceivedFacts.of(known.words().elsewhere(), heard::says));
        facts.addAll(ReceivedFacts.of(known.words().here(), _ -> true));
        facts.addAll(ReceivedFacts.numbersOf(heard));
        Set<TextDoubt> doubts = doubts(known);
        List<KnownFact> checked = asManyAsCanBe(facts);
        if (checked.size() < facts.size()) {
            doubts.add(TextDoubt.TOO_MUCH);
        }
        return new TextBasis(new CaseVocabulary(checked), doubts);
    }

    /// What is on file comes first, so that no partner can push it out by writing much.
    private static List<KnownFact> asManyAsCanBe(Set<KnownFact> facts) {
        List<KnownFact> checked = new ArrayList<>();
        int characters = 0;
        for (KnownFact fact : facts) {
            characters += fact.value().length();
            if (checked.size() == CaseVocabulary.MOST_FACTS || characters > MOST_CHARACTERS) {
                break;
            }
            checked.add(fact);
        }
        return checked;
    }

    private static Set<TextDoubt> doubts(KnownInThread known) {
        Set<TextDoubt> doubts = EnumSet.noneOf(TextDoubt.class);
        if (known.standing() == KnownInThread.Standing.NONE) {
            doubts.add(TextDoubt.NO_CASE);
        }
        if (known.otherCaseGone()) {
            doubts.add(TextDoubt.FORMER_CASE_GONE);
        }
        return doubts;
    }
}
