package org.liaison.exchange.delivery;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.exchange.channel.AlarmCode;
import org.liaison.exchange.channel.ChannelHealth;
import org.liaison.exchange.delivery.InboundChannels.Arrived;
import org.liaison.exchange.guard.Authorisations;
import org.liaison.exchange.guard.GuardFailures;
import org.liaison.exchange.guard.InboundForm;
import org.liaison.exchange.instrument.Instruments;
import org.liaison.kit.ids.DerivedId;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.policy.Instrument;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.policy.party.OfficeCode;
import org.liaison.schemas.audit.DisclosureEntryKind;
import org.liaison.schemas.cases.Delivery;
import org.liaison.schemas.exchange.Authorisation;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.ReceiptLine;
import org.liaison.schemas.exchange.ReceiptStage;
import org.liaison.schemas.exchange.SealedPayload;

/// Takes a partner's message to the inbox, records that it came, and gives a receipt.
public final class ReceiveMessage {

    private record Genuine(
            Authorisation authorisation, AuthorisationStatement statement, MessageContent content) {
        @Override
        public String toString() {
            return "Genuine[redacted]";
        }
    }

    private final OfficeSettings office;
    private final InboundChannels channels;
    private final Instruments instruments;
    private final ChannelHealth health;
    private final GuardFailures failures;
    private final DisclosureEntries entries;
    private final Clock clock;

    public ReceiveMessage(
            OfficeSettings office,
            InboundChannels channels,
            Instruments instruments,
            ChannelHealth health,
            GuardFailures failures,
            Clock clock,
            SecureRandom random) {
        this.office = office;
        this.channels = channels;
        this.instruments = instruments;
        this.health = health;
        this.failures = failures;
        this.clock = clock;
        this.entries = new DisclosureEntries(random);
    }

    /// Handles one record of `exchange.<partner>.<self>`. Never throws for what is in it.
    public void take(Incoming record, OutgoingBatch out) {
        Optional<Arrived> arrived = channels.arrive(record, out);
        if (arrived.isEmpty()) {
            return;
        }
        health.sequence(record.topic(), arrived.get().message().getSequence());
        Optional<Genuine> genuine = genuine(arrived.get());
        if (genuine.isEmpty()) {
            channels.reject(record, AlarmCode.REJECTED, arrived.get().message().getSequence(), out);
            return;
        }
        deliver(record, arrived.get(), genuine.get(), out);
    }

    private void deliver(Incoming record, Arrived arrived, Genuine genuine, OutgoingBatch out) {
        SealedPayload payload = arrived.payload();
        AuthorisationStatement statement = genuine.statement();
        Instant now = clock.instant();
        out.delivery(delivery(record, arrived, genuine, now));
        out.entry(
                entries.of(
                        DisclosureEntryKind.RECEIVED,
                        payload.getMessageId(),
                        statement,
                        genuine.content(),
                        now),
                persons(payload, genuine.content()));
        out.receipt(
                arrived.partner().office(),
                ReceiptStage.DELIVERED,
                new ReceiptLine(payload.getMessageId(), statement.getContentDigest(), now));
    }

    private static Delivery delivery(
            Incoming record, Arrived arrived, Genuine genuine, Instant now) {
        SealedPayload payload = arrived.payload();
        return Delivery.newBuilder()
                .setMessageId(payload.getMessageId())
                .setKind(payload.getKind())
                .setExchangeFileId(payload.getExchangeFileId())
                .setOriginOffice(payload.getOriginOffice())
                .setOriginUnit(payload.getOriginUnit())
                .setRecipientUnit(payload.getRecipientUnit())
                .setInstrumentId(payload.getInstrumentId())
                .setInstrumentVersion(payload.getInstrumentVersion())
                .setAuthorisation(genuine.authorisation())
                .setContent(payload.getContent())
                .setContentDigest(genuine.statement().getContentDigest())
                .setReceivedAt(now)
                .setChannel(record.topic())
                .setSequence(arrived.message().getSequence())
                .build();
    }

    private static List<String> persons(SealedPayload payload, MessageContent content) {
        return content.getEntities().stream()
                .filter(entity -> entity.getEntity().equals("Person"))
                .map(entity -> payload.getExchangeFileId() + "/" + entity.getRef())
                .distinct()
                .toList();
    }

    private Optional<Genuine> genuine(Arrived arrived) {
        try {
            return signedFor(arrived);
        } catch (RuntimeException unfit) {
            // Nothing there asks anybody: what is thrown is in the record.
            return Optional.empty();
        }
    }

    /// What the partner's second person signed for, if it is about exactly this message to us.
    private Optional<Genuine> signedFor(Arrived arrived) {
        SealedPayload payload = arrived.payload();
        @Nullable Authorisation authorisation = payload.getAuthorisation();
        if (authorisation == null) {
            return Optional.empty();
        }
        byte[] bytes = Codecs.bytes(payload.getContent());
        return Authorisations.signedBy(arrived.partner(), authorisation, clock.instant())
                .filter(statement -> Authorisations.covers(statement, bytes))
                .filter(statement -> agrees(statement, payload, arrived.partner().office()))
                .flatMap(statement ->
                        Authorisations.content(bytes)
                                .filter(content -> Authorisations.agree(statement, content))
                                .filter(content -> isInForm(statement, content))
                                .map(content -> new Genuine(authorisation, statement, content)));
    }

    private boolean agrees(
            AuthorisationStatement statement, SealedPayload payload, String partner) {
        return statement.getOriginOffice().equals(partner)
                && payload.getOriginOffice().equals(partner)
                && statement.getOriginUnit().equals(payload.getOriginUnit())
                && statement.getRecipientOffice().equals(office.office())
                && payload.getRecipientOffice().equals(office.office())
                && statement.getRecipientUnit().equals(payload.getRecipientUnit())
                && statement.getKind() == payload.getKind()
                && statement.getExchangeFileId().equals(payload.getExchangeFileId())
                && statement.getInstrumentId().equals(payload.getInstrumentId())
                && statement.getInstrumentVersion() == payload.getInstrumentVersion()
                && !statement.getDrafter().equals(statement.getAuthoriser())
                && payload.getMessageId()
                        .equals(DerivedId.of("message", statement.getAuthorisationId()).toString());
    }

    private boolean isInForm(AuthorisationStatement statement, MessageContent content) {
        return instrument(statement)
                .filter(instrument -> InboundForm.holds(statement, content, instrument, failures))
                .isPresent();
    }

    private Optional<Instrument> instrument(AuthorisationStatement statement) {
        try {
            return instruments
                    .version(
                            InstrumentRef.of(
                                    statement.getInstrumentId(), statement.getInstrumentVersion()))
                    .filter(found -> found.party(new OfficeCode(office.office())) != null)
                    .filter(found ->
                            found.party(new OfficeCode(statement.getOriginOffice())) != null);
        } catch (IllegalArgumentException noReference) {
            return Optional.empty();
        }
    }
}
