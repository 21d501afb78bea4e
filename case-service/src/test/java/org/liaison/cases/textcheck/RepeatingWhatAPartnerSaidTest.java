package org.liaison.cases.textcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.cases.preview.PreviewFixture.caseFile;
import static org.liaison.cases.preview.PreviewFixture.row;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.casefile.ParticularsKind;
import org.liaison.cases.textcheck.KnownInThread.Standing;
import org.liaison.sanitiser.TextChecker;

/// What the partner of a thread said may be said to it again; what others said, or another case of
/// the thread holds, may not.
class RepeatingWhatAPartnerSaidTest {

    private static final ReceivedMessage ASKS_FOR_WEI =
            said(Map.of(), "Do you know Wei Dongfang? His telephone is +86 138 0013 8000.");

    @Test
    void stopsANameOnFileThatThePartnerDidNotSay() {
        assertThat(stops("We know Wei Dongfang.", known(List.of(), List.of()))).isTrue();
    }

    @Test
    void letsANameOnFileBeRepeatedToThePartnerThatSaidIt() {
        assertThat(stops("We know Wei Dongfang.", known(List.of(ASKS_FOR_WEI), List.of())))
                .isFalse();
    }

    @Test
    void letsANumberBeRepeatedToThePartnerThatSaidIt() {
        assertThat(
                        stops(
                                "The telephone +86 138 0013 8000 is in use.",
                                known(List.of(ASKS_FOR_WEI), List.of())))
                .isFalse();
    }

    @Test
    void letsAFieldThatCameBeRepeatedAndNothingElseOfTheCase() {
        // given
        ReceivedMessage came =
                said(Map.of("prs_FirstName", "Wei", "prs_SecondName", "Dongfang"), "Known?");
        // then
        assertThat(stops("Wei Dongfang is known.", known(List.of(came), List.of()))).isFalse();
        assertThat(stops("Wei Dongfang is with Xiaoyun Qiu.", known(List.of(came), List.of())))
                .isTrue();
    }

    @Test
    void stopsWhatAnotherPartnerSaid() {
        // given
        ReceivedMessage theirs =
                said(
                        Map.of("prs_FirstName", "Gianluca", "prs_SecondName", "Canaryson"),
                        "He sold the business in Prato to his brother in law.");
        // then
        assertThat(stops("Gianluca Canaryson is behind it.", known(List.of(), List.of(theirs))))
                .isTrue();
        assertThat(
                        stops(
                                "He sold the business in Prato to his brother in law.",
                                known(List.of(), List.of(theirs))))
                .isTrue();
        assertThat(stops("Nobody is behind it.", known(List.of(), List.of(theirs)))).isFalse();
    }

    /// Who looks for a shelter asks whether it is Casa Ribera.
    @Test
    void stopsAProtectedPlaceAlsoWhenThePartnerNamedIt() {
        assertThat(
                        stops(
                                "She is at Casa Ribera.",
                                known(List.of(said(Map.of(), "Is it Casa Ribera?")), List.of())))
                .isTrue();
    }

    /// That it was asked about is no reason to confirm where a victim lives.
    @Test
    void stopsWhereAVictimLivesAlsoWhenThePartnerSaidIt() {
        // given
        KnownInThread known =
                known(List.of(said(Map.of(), "Does she live at Calle Mayor 5?")), List.of());
        // then
        assertThat(check(homeOf("victim-possible"), "At Calle Mayor 5, yes.", known).stops())
                .isTrue();
        assertThat(check(homeOf("suspect"), "At Calle Mayor 5, yes.", known).stops()).isFalse();
    }

    private static CaseFile homeOf(String category) {
        return caseFile(
                row(
                        ParticularsKind.PERSON,
                        "P-8",
                        null,
                        Map.of(
                                "prs_MailingStreet", "Calle Mayor 5",
                                "lia_Categories", category,
                                "lia_Minor", "no")));
    }

    @Test
    void stopsWhatACaseHoldsThatTheThreadHadBefore() {
        // given
        CaseFile before =
                caseFile(
                        row(
                                ParticularsKind.PERSON,
                                "P-7",
                                null,
                                Map.of("prs_FirstName", "Meihua", "prs_SecondName", "Canaryson")));
        KnownInThread known =
                new KnownInThread(
                        Standing.IN_USE, List.of(before), false, PartnersWords.Words.none());
        // then
        assertThat(stops("Meihua Canaryson stays with her aunt.", known)).isTrue();
    }

    @Test
    void takesNothingForCleanWhereAFormerCaseIsGone() {
        // given
        KnownInThread known =
                new KnownInThread(Standing.IN_USE, List.of(), true, PartnersWords.Words.none());
        // then
        assertThat(check("Nobody is known.", known).stopsFor(TextDoubt.FORMER_CASE_GONE)).isTrue();
    }

    /// One message cannot be as large; many can.
    @Test
    void takesNothingForCleanWhereMoreIsKnownThanCanBeChecked() {
        // given
        String longText = "x".repeat(60_000);
        List<ReceivedMessage> many =
                java.util.stream.IntStream.range(0, 50)
                        .mapToObj(n -> said(Map.of(), n + longText))
                        .toList();
        // then
        assertThat(check("Nobody.", known(List.of(), many)).stopsFor(TextDoubt.TOO_MUCH)).isTrue();
    }

    private static boolean stops(String text, KnownInThread known) {
        return check(text, known).stops();
    }

    private static CheckedText check(String text, KnownInThread known) {
        return check(caseFile(), text, known);
    }

    private static CheckedText check(CaseFile caseFile, String text, KnownInThread known) {
        TextBasis basis = TextBasis.of(caseFile, Map.of(), (row, field) -> false, known);
        return new CheckTexts(new TextChecker())
                .check(List.of(new WrittenText("text", text)), basis, FindingDecisions.none())
                .getFirst();
    }

    private static KnownInThread known(List<ReceivedMessage> here, List<ReceivedMessage> others) {
        return new KnownInThread(
                Standing.IN_USE, List.of(), false, new PartnersWords.Words(here, others));
    }

    private static ReceivedMessage said(Map<String, String> row, String text) {
        return new ReceivedMessage(List.of(row), List.of(text));
    }
}
