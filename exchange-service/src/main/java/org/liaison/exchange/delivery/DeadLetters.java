package org.liaison.exchange.delivery;

import java.time.Instant;
import java.util.Map;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;

/// Bad records as values: kept whole and sealed, with the reason beside them.
final class DeadLetters {

    private DeadLetters() {}

    /// The reason and the time are in headers, so that a list needs not open anything.
    static Outgoing of(OutgoingBatch.DeadLetter letter, OfficeSeal seal, Instant at) {
        String topic = Topics.deadLetters(letter.record().topic());
        return new Outgoing(
                topic,
                letter.record().key(),
                seal.seal(topic, letter.record().value()),
                Map.of("liaison-reason", letter.reason(), "liaison-at", at.toString()));
    }
}
