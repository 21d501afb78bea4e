package org.liaison.exchange.delivery;

import com.google.crypto.tink.HybridDecrypt;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liaison.exchange.channel.AlarmCode;
import org.liaison.exchange.channel.Alarms;
import org.liaison.exchange.channel.Arrivals;
import org.liaison.exchange.channel.ArrivedOffsets;
import org.liaison.exchange.channel.ChannelAlarm;
import org.liaison.exchange.channel.ChannelHealth;
import org.liaison.exchange.channel.ChannelPosition;
import org.liaison.exchange.channel.ChannelTail;
import org.liaison.exchange.sealing.ChannelOpener;
import org.liaison.exchange.sealing.ChannelSealers;
import org.liaison.exchange.sealing.Opening;
import org.liaison.exchange.sealing.SealedForm;
import org.liaison.exchange.sealing.SealedLeaf;
import org.liaison.exchange.sealing.SenderKeys;
import org.liaison.exchange.trust.TrustList;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.keys.TrustedOffice;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.schemas.Topics;
import org.liaison.schemas.exchange.SealedMessage;
import org.liaison.schemas.exchange.SealedPayload;

/// The channels from the partners: verifies, orders and opens what arrives on them. What does not
/// hold becomes a dead letter and an alarm. Used by one thread.
public final class InboundChannels {

    /// A message that was verified and opened.
    record Arrived(TrustedOffice partner, SealedMessage message, SealedPayload payload) {
        @Override
        public String toString() {
            return "Arrived[redacted]";
        }
    }

    private record Inbound(String partner, ChannelOpener opener, Arrivals arrivals) {}

    private static final Set<AlarmCode> KEY_ALARMS =
            Set.of(AlarmCode.REVOKED_KEY, AlarmCode.EXPIRED_KEY);

    private static final Set<AlarmCode> UNSIGNED =
            Set.of(AlarmCode.WRONG_CHANNEL, AlarmCode.BAD_SIGNATURE);

    private final Map<String, Inbound> channels = new HashMap<>();
    private final TrustList trust;
    private final ChannelTail tail;
    private final Alarms alarms;
    private final ArrivedOffsets offsets;
    private final Clock clock;

    public InboundChannels(
            OfficeSettings office,
            TrustList trust,
            HybridDecrypt own,
            ChannelTail tail,
            Alarms alarms,
            ArrivedOffsets offsets,
            Clock clock) {
        this.trust = trust;
        this.tail = tail;
        this.alarms = alarms;
        this.offsets = offsets;
        this.clock = clock;
        for (String code : office.partners()) {
            add(Topics.exchange(code, office.office()), code, own);
            add(Topics.evidence(code, office.office()), code, own);
        }
    }

    private void add(String channel, String partner, HybridDecrypt own) {
        SenderKeys sender =
                new SenderKeys(() -> trust.partner(partner), ChannelSealers.usage(channel), clock);
        ChannelOpener opener = new ChannelOpener(channel, sender, own);
        channels.put(
                channel,
                new Inbound(
                        partner,
                        opener,
                        new Arrivals(
                                channel,
                                tail,
                                alarms,
                                offsets,
                                SealedLeaf::hash,
                                message -> counts(channel, opener, message))));
    }

    /// Whether a message on the topic says where the channel stands: the partner signed it, and its
    /// key holds still, or nothing was refused at that place for its key.
    private boolean counts(String channel, ChannelOpener opener, SealedMessage message) {
        return SealedForm.holds(message)
                && opener.signed(message, SealedLeaf.hash(message))
                && (opener.fault(message).isEmpty()
                        || !alarms.kept(channel, KEY_ALARMS, message.getSequence()));
    }

    /// Another process may have read the channels: where they stand is read anew, before the first
    /// heartbeat is judged.
    public void readAgain(ChannelHealth health) {
        channels.values().forEach(inbound -> inbound.arrivals().forget());
        channels.forEach((channel, inbound) ->
                inbound.arrivals()
                        .position()
                        .ifPresent(stands -> health.sequence(channel, stands.sequence())));
    }

    /// Where a channel stands; empty before its first message or for no channel of ours.
    Optional<ChannelPosition> position(String channel) {
        return Optional.ofNullable(channels.get(channel))
                .flatMap(inbound -> inbound.arrivals().position());
    }

    /// The opened message of a record; empty when it went to the dead letters.
    Optional<Arrived> arrive(Incoming record, OutgoingBatch out) {
        Inbound inbound = channels.get(record.topic());
        if (inbound == null) {
            throw new IllegalStateException("not a channel of this office: " + record.topic());
        }
        inbound.arrivals().at(record.offset());
        Optional<SealedMessage> message = decode(record);
        if (message.isEmpty()) {
            reject(record, AlarmCode.UNREADABLE, 0, out);
            return Optional.empty();
        }
        return verify(record, message.get(), inbound, out);
    }

    /// Puts a record that was opened and does not hold to the dead letters, with an alarm.
    void reject(Incoming record, AlarmCode code, long sequence, OutgoingBatch out) {
        out.deadLetter(record, code.code());
        alarm(record.topic(), code, sequence, out);
    }

    private Optional<Arrived> verify(
            Incoming record, SealedMessage message, Inbound inbound, OutgoingBatch out) {
        byte[] leaf = SealedLeaf.hash(message);
        long sequence = message.getSequence();
        Optional<AlarmCode> forged = forged(record.topic(), message, leaf, inbound.opener());
        if (forged.isPresent()) {
            // A number that nobody signed says nothing, and an alarm for each would have no end.
            boolean unsigned = UNSIGNED.contains(forged.get());
            reject(record, forged.get(), unsigned ? 0 : sequence, out);
            return Optional.empty();
        }
        if (!SealedForm.holds(message)) {
            reject(record, AlarmCode.UNREADABLE, 0, out);
            return Optional.empty();
        }
        Optional<AlarmCode> order = inbound.arrivals().arrived(message, leaf);
        if (order.isPresent() && order.get() == AlarmCode.FORK) {
            reject(record, AlarmCode.FORK, sequence, out);
            return Optional.empty();
        }
        order.ifPresent(code -> alarm(record.topic(), code, sequence, out));
        return switch (inbound.opener().open(message)) {
            case Opening.Opened(SealedPayload payload) ->
                    trust.partner(inbound.partner())
                            .map(partner -> new Arrived(partner, message, payload));
            case Opening.Shut(AlarmCode code) -> {
                reject(record, code, sequence, out);
                yield Optional.empty();
            }
        };
    }

    /// Why a message is not its partner's, or not under a key that holds now.
    private static Optional<AlarmCode> forged(
            String topic, SealedMessage message, byte[] leaf, ChannelOpener opener) {
        if (!message.getChannel().equals(topic)) {
            return Optional.of(AlarmCode.WRONG_CHANNEL);
        }
        return opener.signed(message, leaf)
                ? opener.fault(message)
                : Optional.of(AlarmCode.BAD_SIGNATURE);
    }

    private void alarm(String channel, AlarmCode code, long sequence, OutgoingBatch out) {
        out.alarm(new ChannelAlarm(channel, code, sequence, clock.instant()));
    }

    private static Optional<SealedMessage> decode(Incoming record) {
        try {
            return Optional.of(Codecs.SEALED.decode(record.value()));
        } catch (UnreadableRecord unreadable) {
            return Optional.empty();
        }
    }
}
