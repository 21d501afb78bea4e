package org.liaison.audit.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Lines about nobody.
public final class LineFixture {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    private LineFixture() {}

    public static DisclosureLine disclosure(String entryId) {
        return disclosure(entryId, "ab");
    }

    /// A disclosure line whose digest the caller chooses.
    ///
    /// @param digit two hex digits the digest is made of
    public static DisclosureLine disclosure(String entryId, String digit) {
        return new DisclosureLine(
                entryId,
                Leaf.of((entryId + digit).getBytes(StandardCharsets.UTF_8)),
                "SENT",
                AT,
                new DisclosureLine.Message(
                        "message-" + entryId, "REQUEST", "file-1", digit.repeat(32)),
                new DisclosureLine.Route("es", "ucrif", "cn", "ncb"),
                new DisclosureLine.Decision(
                        "ES-1",
                        "ES-2",
                        "supervisor",
                        "exchange file file-1",
                        "es-cn-2026-thb",
                        1,
                        "prevent-detect-investigate",
                        "led-37-1-a"),
                List.of(),
                "",
                "",
                List.of("name:REFERENCE:3"),
                List.of("cd".repeat(32)));
    }

    public static AccessLine access(long position, String previousHash, String hash) {
        return new AccessLine(
                "access-" + position,
                Leaf.of(("access " + position + hash).getBytes(StandardCharsets.UTF_8)),
                new AccessLine.Link("case-service", position, previousHash, hash, true),
                "CONSULTATION",
                AT,
                "ES-1",
                "officer",
                "exchange file file-1",
                "STATED",
                "case-1",
                List.of());
    }
}
