package org.liaison.cases.exchangefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.liaison.kit.ids.DerivedId;
import org.liaison.kit.security.Caller;
import org.liaison.kit.security.Role;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.policy.message.MessageKind;

/// Threads in domain words.
public final class ExchangeFileFixture {

    public static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

    private ExchangeFileFixture() {}

    /// Who ties a thread to a case.
    public static Caller officer() {
        return new Caller("ES-4711", "person-4711", Set.of(Role.OFFICER), "ucrif", NINE);
    }

    /// A thread of `es`, that asks, with `cn`.
    public static ExchangeFile requesterFile() {
        return file(Side.REQUESTER, "cn");
    }

    /// The same thread as `cn`, that answers, sees it.
    public static ExchangeFile answeringFile() {
        return file(Side.ANSWERING, "es");
    }

    public static ThreadMessage sent(MessageKind kind, String... items) {
        return message(kind, Direction.SENT, new MessageProgress.AwaitingPublication(NINE), items);
    }

    public static ThreadMessage received(MessageKind kind, String... items) {
        return message(kind, Direction.RECEIVED, new MessageProgress.Received(NINE), items);
    }

    private static ExchangeFile file(Side side, String partner) {
        return new ExchangeFile(
                new ExchangeFileId(DerivedId.of("test", "thread")),
                side,
                "ucrif",
                new Counterpart(partner, "ncb"),
                InstrumentRef.of("es-cn-2026-thb", 1),
                Asked.nothing(),
                null,
                NINE,
                List.of());
    }

    private static ThreadMessage message(
            MessageKind kind, Direction direction, MessageProgress progress, String... items) {
        UUID id = DerivedId.of("test", kind + String.join(",", items));
        return new ThreadMessage(
                id, kind, direction, "00".repeat(32), Set.of(items), false, Set.of(), progress);
    }
}
