package org.liaison.cases.inbox;

import java.time.Instant;
import java.util.UUID;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.exchangefile.Counterpart;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.instrument.InstrumentFixture;
import org.liaison.kit.ids.ContentDigest;
import org.liaison.policy.message.MessageKind;

/// Messages that come.
public final class InboxFixture {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private InboxFixture() {}

    /// A request with this number and this content.
    public static Arrived arrived(long number, String content) {
        byte[] bytes = content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new Arrived(
                new UUID(4, number),
                MessageKind.REQUEST,
                new ExchangeFileId(new UUID(5, number)),
                new Counterpart("cn", "ncb"),
                "ucrif",
                InstrumentFixture.REF,
                Bytes.of(ContentDigest.of(bytes)),
                Bytes.of(bytes),
                NOW);
    }
}
