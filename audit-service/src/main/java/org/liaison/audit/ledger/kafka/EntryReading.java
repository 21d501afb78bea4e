package org.liaison.audit.ledger.kafka;

import java.util.function.Function;
import org.liaison.audit.ledger.AccessLine;
import org.liaison.audit.ledger.DisclosureLine;
import org.liaison.audit.ledger.Leaf;
import org.liaison.audit.ledger.Line;
import org.liaison.audit.ledger.Lines;
import org.liaison.audit.ledger.Received;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.kit.seal.SealBroken;
import org.liaison.schemas.Topics;

/// From a record of a topic to what the log is given: always the same, whether the record comes now
/// or is read again years later.
record EntryReading<L extends Line>(String topic, OfficeSeal seal, Function<byte[], L> toLine) {

    static EntryReading<DisclosureLine> disclosures(OfficeSeal seal) {
        return new EntryReading<>(Topics.AUDIT_DISCLOSURES, seal, Lines::disclosure);
    }

    static EntryReading<AccessLine> accesses(OfficeSeal seal) {
        return new EntryReading<>(Topics.AUDIT_ACCESS, seal, Lines::access);
    }

    Received<L> of(long offset, byte[] value) {
        try {
            return new Received.Legible<>(offset, toLine.apply(seal.open(topic, value)));
        } catch (SealBroken broken) {
            return new Received.Illegible<>(offset, "seal-broken", Leaf.of(value));
        } catch (UnreadableRecord unreadable) {
            return new Received.Illegible<>(offset, "schema-unknown", Leaf.of(value));
        }
    }
}
