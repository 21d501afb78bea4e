package org.liaison.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liaison.cases.preview.PreviewFixture;
import tools.jackson.databind.JsonNode;

/// What somebody has to look at stands first: drafts by how long they wait, cases and exchange
/// files by what happened last. Pages go on where the one before ended.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsInTheOrderOfWorkIT {

    private final Desk desk = Desk.shared();

    @Test
    void listsExchangeFilesAndCasesByTheirLastChange() throws Exception {
        // given
        UUID first = desk.caseOf("Anna", "Ohnesorg");
        UUID second = desk.caseOf("Berta", "Ohnesorg");
        String older = desk.opens(first);
        String newer = desk.opens(second);
        List<String> before = ids("/api/exchange-files?limit=2", "exchangeFileId");
        // when
        desk.drafts(older, PreviewFixture.TEXT);
        desk.sends(older);
        // then
        assertThat(before).containsExactly(newer, older);
        assertThat(ids("/api/exchange-files?limit=2", "exchangeFileId"))
                .containsExactly(older, newer);
        assertThat(ids("/api/case-files?limit=2", "caseFileId"))
                .containsExactly(first.toString(), second.toString());
        assertThat(paged("/api/exchange-files", "exchangeFileId", 2)).containsExactly(older, newer);
        assertThat(paged("/api/case-files", "caseFileId", 2))
                .containsExactly(first.toString(), second.toString());
    }

    @Test
    void listsDraftsByHowLongTheyWait() throws Exception {
        // given
        UUID caseFile = desk.caseOf("Anna", "Ohnesorg");
        List<String> waiting = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            String thread = desk.opens(caseFile);
            desk.drafts(thread, PreviewFixture.TEXT);
            waiting.add(desk.json(desk.submits(thread)).path("draftId").stringValue());
        }
        // when
        List<String> listed =
                paged("/api/authorisations", "draftId", 500).stream()
                        .filter(waiting::contains)
                        .toList();
        // then
        assertThat(listed).isEqualTo(waiting);
    }

    @Test
    void refusesACursorThatNobodyHereMade() throws Exception {
        for (String list : List.of("/api/exchange-files", "/api/case-files")) {
            assertThat(desk.get(list + "?cursor=x", desk.officer()).statusCode()).isEqualTo(400);
        }
        assertThat(desk.get("/api/authorisations?cursor=" + new UUID(1, 1), desk.supervisor()))
                .extracting(answer -> answer.statusCode())
                .isEqualTo(400);
    }

    /// One id a page.
    private List<String> paged(String list, String id, int most) throws Exception {
        List<String> ids = new ArrayList<>();
        @Nullable String next = "";
        while (ids.size() < most && next != null) {
            String from = next.isEmpty() ? "" : "&cursor=" + next;
            JsonNode page = page(list + "?limit=1" + from);
            page.path("items").forEach(item -> ids.add(item.path(id).stringValue()));
            next = page.path("next").isString() ? page.path("next").stringValue() : null;
        }
        return ids;
    }

    private List<String> ids(String list, String id) throws Exception {
        List<String> ids = new ArrayList<>();
        page(list).path("items").forEach(item -> ids.add(item.path(id).stringValue()));
        return ids;
    }

    private JsonNode page(String path) throws Exception {
        String token = path.startsWith("/api/authorisations") ? desk.supervisor() : desk.officer();
        return desk.json(desk.get(path, token));
    }
}
