package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.launcher.Launcher;
import org.liaison.launcher.demo.BorderStory;
import org.liaison.launcher.office.Office;
import org.liaison.launcher.visitor.Cast;
import org.liaison.launcher.visitor.Reply;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/// After the story each country's auditor holds, from the own audit-service, a proof that the other
/// country's log holds what it sent, and judges it offline under the policy printed at `up`.
class AuditorsHoldEachOthersProofsIT {

    private final TheHouse house = TheHouse.running();
    private final Cast cast = new Cast(house.settings());

    @TempDir private Path files = Path.of("");

    @Test
    void afterARequestCrossedAndWasAnswered() throws Exception {
        // given
        new BorderStory().play(house.stage());

        // then
        for (Office sender : Office.ALL) {
            Office receiver = sender.partners().getFirst();
            List<String> sent = sentBy(sender);
            assertThat(sent).isNotEmpty();
            for (String message : sent) {
                assertThat(verified(sender, proof(receiver, sender, message)))
                        .startsWith("0 VALID entry ")
                        .contains(" of liaison/" + sender.code() + "/disclosures ")
                        .endsWith(" cosigned by " + receiver.code());
            }
            assertThat(verified(receiver, proof(receiver, sender, sent.getFirst())))
                    .startsWith("2 INVALID wrong-origin");
            assertThat(alarms(sender)).doesNotContain("checkpoint-", "proof-", "-differs", "key");
        }
    }

    private List<String> sentBy(Office office) {
        List<String> messages = new ArrayList<>();
        for (JsonNode line :
                cast.the(office, "auditor1")
                        .get("/api/disclosures?kind=SENT")
                        .json()
                        .at("/items")) {
            if (!line.at("/messageKind").asString().equals("REFUSAL")) {
                messages.add(line.at("/messageId").asString());
            }
        }
        return messages;
    }

    private String alarms(Office office) {
        return cast.the(office, "auditor1").get("/api/audit-alarms").body();
    }

    /// Fetched at home: the sender is not asked.
    private String proof(Office receiver, Office sender, String message) {
        String path = "/api/logs/partners/%s/entries/%s/proof".formatted(sender.code(), message);
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> cast.the(receiver, "auditor1").get(path).status() == 200);
        Reply reply = cast.the(receiver, "auditor1").get(path);
        return reply.body();
    }

    /// Exit code and line of the command.
    private String verified(Office log, String proof) throws IOException {
        Path file = Files.writeString(files.resolve("a.tlog-proof"), proof);
        Path policy = house.settings().state().policies().resolve(log.code() + ".policy");
        StringWriter said = new StringWriter();
        CommandLine command = Launcher.commandLine().setOut(new PrintWriter(said));
        int code = command.execute("verify", "--trust", policy.toString(), file.toString());
        return code + " " + said.toString().strip();
    }
}
