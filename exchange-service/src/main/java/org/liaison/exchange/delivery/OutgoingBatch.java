package org.liaison.exchange.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liaison.exchange.channel.ChannelAlarm;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.PartnerEvidence;
import org.liaison.schemas.cases.Delivery;
import org.liaison.schemas.cases.DisclosureOutcome;
import org.liaison.schemas.cases.PersonsErased;
import org.liaison.schemas.exchange.ReceiptLine;
import org.liaison.schemas.exchange.ReceiptStage;
import org.liaison.schemas.exchange.SealedPayload;

/// Everything that one poll leads to, gathered in clear before it is sealed and sent in the poll's
/// own transaction. Used by one thread.
public final class OutgoingBatch {

    record DeadLetter(Incoming record, String reason) {}

    final Map<String, List<SealedPayload>> messages = new LinkedHashMap<>();
    final Map<String, Map<ReceiptStage, List<ReceiptLine>>> receipts = new LinkedHashMap<>();
    final Map<String, List<PartnerEvidence>> toPartners = new LinkedHashMap<>();
    final List<PartnerEvidence> fromPartners = new ArrayList<>();
    final Map<String, List<String>> receipted = new LinkedHashMap<>();
    final List<DisclosureOutcome> outcomes = new ArrayList<>();
    final List<Delivery> deliveries = new ArrayList<>();
    final List<DisclosureEntry.Builder> entries = new ArrayList<>();
    final Map<UUID, List<String>> persons = new LinkedHashMap<>();
    final List<PersonsErased> erased = new ArrayList<>();
    final List<DeadLetter> deadLetters = new ArrayList<>();
    final List<ChannelAlarm> alarms = new ArrayList<>();

    void message(String partner, SealedPayload payload) {
        messages.computeIfAbsent(partner, unknown -> new ArrayList<>()).add(payload);
    }

    void receipt(String partner, ReceiptStage stage, ReceiptLine line) {
        receipts.computeIfAbsent(partner, unknown -> new LinkedHashMap<>())
                .computeIfAbsent(stage, unknown -> new ArrayList<>())
                .add(line);
    }

    /// A partner gave a receipt for a message of ours.
    void receipted(String partner, String messageId) {
        receipted.computeIfAbsent(partner, unknown -> new ArrayList<>()).add(messageId);
    }

    /// audit-service has something for a partner.
    void toPartner(PartnerEvidence evidence) {
        toPartners
                .computeIfAbsent(evidence.getPartner(), unknown -> new ArrayList<>())
                .add(evidence);
    }

    /// A partner has something for audit-service.
    void fromPartner(PartnerEvidence evidence) {
        fromPartners.add(evidence);
    }

    void outcome(DisclosureOutcome outcome) {
        outcomes.add(outcome);
    }

    void delivery(Delivery delivery) {
        deliveries.add(delivery);
    }

    void entry(DisclosureEntry.Builder entry, List<String> personKeys) {
        entries.add(entry);
        persons.put(UUID.fromString(entry.getEntryId()), personKeys);
    }

    /// What was erased at home.
    void erased(PersonsErased persons) {
        erased.add(persons);
    }

    void deadLetter(Incoming record, String reason) {
        deadLetters.add(new DeadLetter(record, reason));
    }

    /// Adds an alarm that was found outside of any record.
    public void alarm(ChannelAlarm alarm) {
        alarms.add(alarm);
    }
}
