package org.liaison.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// Who was sent something of a case stays a recipient of its erasure: tying the thread elsewhere
/// does not make the recipient vanish, and opens nothing that is closed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasingAfterRelinkingIT {

    private final Desk desk = Desk.shared();

    @Test
    void stillCountsWhomItSentWhenSomebodyTriesToTieTheThreadElsewhere() throws Exception {
        // given
        UUID hers = desk.caseOf("Meihua", "Canaryson");
        UUID harmless = desk.caseOf("Anna", "Ohnesorg");
        String thread = desk.opens(hers);
        desk.drafts(thread, "We ask for your help with the network described below.");
        UUID message = desk.sends(thread);
        desk.isPublished(thread, message);
        String erasure = "/api/case-files/" + hers + "/erasure";
        // when
        HttpResponse<String> before = desk.links(thread, harmless);
        desk.post(erasure, desk.officer(), "");
        HttpResponse<String> after = desk.links(thread, harmless);
        JsonNode dryRun = desk.json(desk.get(erasure, desk.officer()));
        HttpResponse<String> executed = desk.post(erasure + "/execution", desk.supervisor(), "");
        // then
        assertThat(before.statusCode()).isEqualTo(409);
        assertThat(after.statusCode()).isEqualTo(409);
        assertThat(dryRun.path("recipients").toString()).contains(thread, message.toString());
        assertThat(executed.body()).contains("recipients-open");
    }
}
