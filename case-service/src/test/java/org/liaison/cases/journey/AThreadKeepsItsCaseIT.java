package org.liaison.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liaison.cases.preview.PreviewFixture;
import org.liaison.schemas.audit.AccessEntry;
import org.liaison.schemas.audit.AccessKind;
import tools.jackson.databind.JsonNode;

/// What a text is checked against is the case of its thread: nobody alone makes it another, and
/// where there is none nothing is taken for clean.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AThreadKeepsItsCaseIT {

    private static final String NAMES_HER = "The woman Meihua Canaryson stays with her aunt.";

    private final Desk desk = Desk.shared();

    /// The attack that was tried: blocked, tied to a harmless case, authorised and read abroad.
    @Test
    void isNotTiedToAnotherCaseByOnePerson() throws Exception {
        // given
        UUID hers = desk.caseOf("Meihua", "Canaryson");
        UUID harmless = desk.caseOf("Anna", "Ohnesorg");
        String thread = desk.opens(hers);
        JsonNode blocked = desk.drafts(thread, NAMES_HER);
        // when
        HttpResponse<String> relinked = desk.links(thread, harmless);
        JsonNode again = desk.preview(thread);
        // then
        assertThat(Desk.rules(blocked)).containsExactly("text-finding");
        assertThat(relinked.statusCode()).as(relinked.body()).isEqualTo(409);
        assertThat(relinked.body()).contains("\"case-set\"");
        assertThat(again.path("ready").booleanValue()).isFalse();
        assertThat(Desk.rules(again)).containsExactly("text-finding");
    }

    /// Nobody is told twice that it is tied, and a lost answer can be asked for again.
    @Test
    void isTiedOnceAndOnRecordOnce() throws Exception {
        // given
        UUID hers = desk.caseOf("Meihua", "Canaryson");
        String thread = desk.receivesARequest("cn");
        long before = desk.log().last();
        // when
        HttpResponse<String> first = desk.links(thread, hers);
        HttpResponse<String> second = desk.links(thread, hers);
        // then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(desk.log().after(before))
                .extracting(AccessEntry::getKind)
                .isEqualTo(List.of(AccessKind.COMBINATION));
    }

    @Test
    void hasNoTextTakenForCleanWhileItHasNoCase() throws Exception {
        // given
        String thread = desk.receivesARequest("cn");
        // when
        JsonNode preview = desk.answers(thread, "Nobody is known here.");
        HttpResponse<String> submitted = desk.submits(thread);
        // then
        assertThat(Desk.rules(preview)).containsExactly("no-case-for-text-check");
        assertThat(preview.path("blocks").toString()).contains("supervisor-decision", "tie-a-case");
        assertThat(submitted.statusCode()).isEqualTo(409);
    }

    @Test
    void sendsATextWithoutACaseOnlyIfASupervisorDecidedOnExactlyThatText() throws Exception {
        // given
        String thread = desk.receivesARequest("cn");
        JsonNode first = desk.answers(thread, "Nobody is known here.");
        // when
        desk.decidesAll(thread, first);
        JsonNode decided = desk.preview(thread);
        JsonNode rewritten = desk.answers(thread, "Nobody is known here. Ask her aunt.");
        // then
        assertThat(Desk.rules(decided)).isEmpty();
        assertThat(decided.path("ready").booleanValue()).isTrue();
        assertThat(Desk.rules(rewritten)).containsExactly("no-case-for-text-check");
    }

    @Test
    void refusesNeutrallyWithoutACaseBecauseThatHoldsNoText() throws Exception {
        // given
        String thread = desk.receivesARequest("cn");
        // when
        JsonNode preview = desk.refuses(thread);
        // then
        assertThat(preview.path("ready").booleanValue()).isTrue();
    }

    /// What the wrong case holds stays known: it was the thread's once.
    @Test
    void movesByTwoPersonsAndIsCheckedAgainstBothCasesFromThenOn() throws Exception {
        // given
        UUID wrong = desk.caseOf("Meihua", "Canaryson");
        UUID right = desk.caseOf("Anna", "Ohnesorg");
        String thread = desk.opens(wrong);
        String both = desk.service().token("ES-7000", "ucrif", "officer", "supervisor");
        // when
        HttpResponse<String> early = desk.agreesToMove(thread, right, desk.supervisor());
        HttpResponse<String> proposed = desk.proposesToMove(thread, right, both);
        HttpResponse<String> other = desk.agreesToMove(thread, wrong, desk.supervisor());
        HttpResponse<String> alone = desk.agreesToMove(thread, right, both);
        desk.proposesToMove(thread, right, desk.officer());
        HttpResponse<String> byAColleaguesClick = desk.agreesToMove(thread, right, both);
        HttpResponse<String> agreed = desk.agreesToMove(thread, right, desk.supervisor());
        HttpResponse<String> twice = desk.agreesToMove(thread, right, desk.supervisor());
        // then
        assertThat(early.body()).contains("stated-otherwise");
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(204);
        assertThat(other.body()).contains("stated-otherwise");
        assertThat(alone.body()).contains("urn:liaison:problem:second-person-needed");
        assertThat(byAColleaguesClick.body()).contains("urn:liaison:problem:second-person-needed");
        assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(204);
        assertThat(twice.body()).contains("stated-otherwise");
        assertThat(desk.log().after(-1).getLast().getKind()).isEqualTo(AccessKind.COMBINATION);
        assertThat(
                        desk.database()
                                .queryForList(
                                        "SELECT how FROM thread_case WHERE exchange_file_id = ?"
                                                + " ORDER BY id",
                                        String.class,
                                        UUID.fromString(thread)))
                .containsExactly("tied", "moved");
        assertThat(Desk.rules(desk.drafts(thread, NAMES_HER))).containsExactly("text-finding");
    }

    @Test
    void movesNoMoreOnceAnythingWasAuthorisedOrADraftIsThereOrAUseIsStopped() throws Exception {
        // given
        UUID hers = desk.caseOf("Meihua", "Canaryson");
        UUID other = desk.caseOf("Anna", "Ohnesorg");
        String drafted = desk.opens(hers);
        desk.drafts(drafted, PreviewFixture.TEXT);
        HttpResponse<String> whileDrafted = desk.proposesToMove(drafted, other, desk.officer());
        desk.throwsTheDraftAway(drafted);
        desk.proposesToMove(drafted, other, desk.officer());
        // when
        desk.drafts(drafted, PreviewFixture.TEXT);
        HttpResponse<String> withDraft = desk.agreesToMove(drafted, other, desk.supervisor());
        desk.sends(drafted);
        HttpResponse<String> afterSending = desk.agreesToMove(drafted, other, desk.supervisor());
        String stopped = desk.opens(other);
        desk.post("/api/case-files/" + other + "/erasure", desk.officer(), "");
        HttpResponse<String> afterStop = desk.proposesToMove(stopped, hers, desk.officer());
        // then
        assertThat(whileDrafted.body()).contains("\"draft-there\"");
        assertThat(withDraft.body()).contains("\"draft-there\"");
        assertThat(afterSending.body()).contains("\"thread-in-use\"");
        assertThat(afterStop.body()).contains("\"use-stopped\"");
    }

    /// The vocabulary of such a case is gone: nobody may write about her as if there were none.
    @Test
    void hasNothingWrittenInItOnceItsCaseIsOnItsWayOut() throws Exception {
        // given
        UUID hers = desk.caseOf("Meihua", "Canaryson");
        String thread = desk.receivesARequest("cn");
        desk.links(thread, hers);
        desk.post("/api/case-files/" + hers + "/erasure", desk.officer(), "");
        // when
        JsonNode written = desk.answers(thread, NAMES_HER);
        desk.decidesAll(thread, written);
        JsonNode decided = desk.preview(thread);
        JsonNode codes = desk.refuses(thread);
        // then
        assertThat(Desk.rules(written)).contains("case-use-stopped");
        assertThat(Desk.rules(decided)).contains("case-use-stopped");
        assertThat(Desk.rules(codes)).isEmpty();
    }

    /// Situation T9: never an answer to one partner with another one's facts.
    @Test
    void repeatsToAPartnerWhatItSaidAndToNobodyElse() throws Exception {
        // given
        UUID hers = desk.caseOf("Meihua", "Canaryson");
        String theirs =
                desk.receivesARequest("cn", "We look for Meihua Canaryson, who left in May.");
        String others = desk.receivesARequest("it", "He sold the business in Prato to a cousin.");
        desk.links(theirs, hers);
        desk.links(others, hers);
        // when
        JsonNode repeated = desk.answers(theirs, "Meihua Canaryson is not known to our registers.");
        JsonNode passedOn = desk.answers(theirs, "He sold the business in Prato to a cousin.");
        JsonNode toOthers = desk.answers(others, "Meihua Canaryson is not known here.");
        // then
        assertThat(Desk.rules(repeated)).isEmpty();
        assertThat(Desk.rules(passedOn)).containsExactly("text-finding");
        assertThat(Desk.rules(toOthers)).contains("text-finding");
    }
}
