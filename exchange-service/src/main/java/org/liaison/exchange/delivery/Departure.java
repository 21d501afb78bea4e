package org.liaison.exchange.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liaison.exchange.channel.Alarms;
import org.liaison.exchange.channel.ChannelHealth;
import org.liaison.exchange.channel.ChannelPosition;
import org.liaison.exchange.channel.HeartbeatSettings;
import org.liaison.exchange.channel.SentPositions;
import org.liaison.exchange.sealing.ChannelSealers;
import org.liaison.exchange.sealing.SealedBatch;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.PartnerEvidence;
import org.liaison.schemas.cases.Delivery;
import org.liaison.schemas.cases.DisclosureOutcome;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.SealedMessage;
import org.liaison.schemas.exchange.SealedPayload;

/// Turns what a poll led to into sealed records: persons and alarms are kept first, in one
/// statement each; then each channel is sealed under one signature, receipts and a due heartbeat
/// with it.
///
/// The one writer of every channel of this office. Used by one thread.
public final class Departure {

    private static final byte[] NO_KEY = new byte[0];

    private final OfficeSettings office;
    private final OfficeSeal seal;
    private final ChannelSealers sealers;
    private final SentPositions positions;
    private final Commitments commitments;
    private final Alarms alarms;
    private final ChannelHealth health;
    private final HeartbeatSettings heartbeat;
    private final EvidencePayloads evidence;
    private final Clock clock;
    private Instant lastBeat = Instant.MIN;
    private Instant openBeat = Instant.MIN;

    public Departure(
            OfficeSettings office,
            OfficeSeal seal,
            ChannelSealers sealers,
            SentPositions positions,
            Commitments commitments,
            Alarms alarms,
            ChannelHealth health,
            HeartbeatSettings heartbeat,
            Clock clock) {
        this.office = office;
        this.seal = seal;
        this.sealers = sealers;
        this.positions = positions;
        this.commitments = commitments;
        this.alarms = alarms;
        this.health = health;
        this.heartbeat = heartbeat;
        this.clock = clock;
        this.evidence = new EvidencePayloads(office);
    }

    /// Whether the partners are due to hear that the channels live.
    public boolean beatIsDue() {
        return lastBeat.equals(Instant.MIN)
                || !clock.instant().isBefore(lastBeat.plus(heartbeat.interval()));
    }

    /// The records to send in the transaction that is open now.
    public List<Outgoing> depart(OutgoingBatch batch) {
        Instant now = clock.instant();
        boolean beat = beatIsDue();
        batch.alarms.addAll(health.silent());
        if (!batch.alarms.isEmpty()) {
            alarms.keep(batch.alarms);
        }
        List<Outgoing> records = new ArrayList<>();
        for (String partner : office.partners()) {
            // What the guard let pass is sealed or brings the poll again; only receipts and beats
            // are left out while a partner cannot be sealed for.
            if (batch.messages.containsKey(partner) || sealers.canSealFor(partner)) {
                toPartner(partner, batch, beat, now, records);
            }
        }
        entries(batch, records);
        atHome(batch, records);
        batch.deadLetters.forEach(letter -> records.add(DeadLetters.of(letter, seal, now)));
        openBeat = beat ? now : lastBeat;
        return records;
    }

    private void atHome(OutgoingBatch batch, List<Outgoing> records) {
        for (DisclosureOutcome outcome : batch.outcomes) {
            records.add(
                    internal(
                            Topics.CASE_OUTCOMES,
                            outcome.getExchangeFileId(),
                            Codecs.OUTCOME.encode(outcome)));
        }
        for (Delivery delivery : batch.deliveries) {
            records.add(
                    internal(
                            Topics.CASE_DELIVERIES,
                            delivery.getExchangeFileId(),
                            Codecs.DELIVERY.encode(delivery)));
        }
        for (PartnerEvidence heard : batch.fromPartners) {
            records.add(
                    internal(
                            Topics.AUDIT_FROM_PARTNERS, "", Codecs.PARTNER_EVIDENCE.encode(heard)));
        }
    }

    /// The transaction of the last records committed.
    public void committed() {
        lastBeat = openBeat;
        for (String partner : office.partners()) {
            String channel = Topics.exchange(office.office(), partner);
            health.sequence(channel, positions.behind(channel).sequence());
            if (!lastBeat.equals(Instant.MIN)) {
                health.sent(channel, lastBeat);
            }
        }
    }

    /// The transaction of the last records did not surely commit.
    public void notCommitted() {
        positions.forget();
    }

    private void toPartner(
            String partner,
            OutgoingBatch batch,
            boolean beat,
            Instant now,
            List<Outgoing> records) {
        String exchange = Topics.exchange(office.office(), partner);
        String evidenceChannel = Topics.evidence(office.office(), partner);
        ChannelPosition before = positions.behind(exchange);
        List<SealedPayload> messages = batch.messages.getOrDefault(partner, List.of());
        ChannelPosition behind = seal(partner, exchange, messages, records);
        CrossingRecords.of(
                        exchange,
                        before,
                        messages,
                        batch.receipted.getOrDefault(partner, List.of()))
                .forEach(crossed ->
                        records.add(
                                internal(Topics.CROSSINGS, "", Codecs.CROSSINGS.encode(crossed))));
        List<SealedPayload> payloads =
                evidence.receipts(partner, batch.receipts.getOrDefault(partner, Map.of()), now);
        batch.toPartners
                .getOrDefault(partner, List.of())
                .forEach(heard -> payloads.add(evidence.audit(heard, now)));
        if (beat) {
            payloads.add(evidence.heartbeat(partner, exchange, behind, now));
        }
        seal(partner, evidenceChannel, payloads, records);
    }

    private ChannelPosition seal(
            String partner, String channel, List<SealedPayload> payloads, List<Outgoing> records) {
        ChannelPosition behind = positions.behind(channel);
        if (payloads.isEmpty()) {
            return behind;
        }
        SealedBatch sealed = sealers.of(channel, partner).seal(behind, payloads);
        for (SealedMessage message : sealed.messages()) {
            records.add(
                    new Outgoing(
                            channel,
                            NO_KEY,
                            Codecs.SEALED.encode(message),
                            Map.of(
                                    "ce_specversion",
                                    "1.0",
                                    "ce_type",
                                    "liaison.sealed.v1",
                                    "ce_id",
                                    channel + "/" + message.getSequence(),
                                    "ce_source",
                                    "/" + office.office())));
        }
        positions.advance(channel, sealed.after());
        return sealed.after();
    }

    private void entries(OutgoingBatch batch, List<Outgoing> records) {
        if (!batch.entries.isEmpty()) {
            committed(batch, records);
        }
        // Last: what this poll recorded of them is forgotten too. A repeat forgets once more.
        batch.erased.forEach(commitments::forget);
    }

    private void committed(OutgoingBatch batch, List<Outgoing> records) {
        Map<UUID, List<byte[]>> committed = commitments.commit(batch.persons);
        for (DisclosureEntry.Builder entry : batch.entries) {
            List<byte[]> persons =
                    committed.getOrDefault(UUID.fromString(entry.getEntryId()), List.of());
            DisclosureEntry complete =
                    entry.setPersonCommitments(persons.stream().map(Digest::new).toList()).build();
            records.add(internal(Topics.AUDIT_DISCLOSURES, "", Codecs.ENTRY.encode(complete)));
        }
    }

    private Outgoing internal(String topic, String key, byte[] plain) {
        return new Outgoing(
                topic,
                key.isEmpty() ? NO_KEY : key.getBytes(StandardCharsets.UTF_8),
                seal.seal(topic, plain),
                Map.of());
    }
}
