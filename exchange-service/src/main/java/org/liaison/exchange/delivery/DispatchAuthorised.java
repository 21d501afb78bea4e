package org.liaison.exchange.delivery;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.exchange.backlog.EvidenceBacklog;
import org.liaison.exchange.channel.AlarmCode;
import org.liaison.exchange.channel.ChannelAlarm;
import org.liaison.exchange.guard.Guard;
import org.liaison.exchange.guard.GuardDecision;
import org.liaison.exchange.guard.GuardRule;
import org.liaison.exchange.guard.Refusal;
import org.liaison.exchange.sealing.ChannelSealer;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.ids.DerivedId;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.kit.seal.SealBroken;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.DisclosureEntryKind;
import org.liaison.schemas.cases.AuthorisedDisclosure;
import org.liaison.schemas.cases.CaseToExchange;
import org.liaison.schemas.cases.DisclosureOutcome;
import org.liaison.schemas.cases.InboxCommitted;
import org.liaison.schemas.cases.LocalPerson;
import org.liaison.schemas.cases.OutcomeKind;
import org.liaison.schemas.cases.PersonsErased;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.ReceiptStage;
import org.liaison.schemas.exchange.SealedPayload;

/// Takes what case-service authorised to the partner's channel, or back with the rule that refused.
public final class DispatchAuthorised {

    private final OfficeSettings office;
    private final OfficeSeal seal;
    private final Guard guard;
    private final EvidenceBacklog backlog;
    private final RefusedAuthorisations refused;
    private final DisclosureEntries entries;
    private final Clock clock;

    public DispatchAuthorised(
            OfficeSettings office,
            OfficeSeal seal,
            Guard guard,
            EvidenceBacklog backlog,
            RefusedAuthorisations refused,
            Clock clock,
            SecureRandom random) {
        this.office = office;
        this.seal = seal;
        this.guard = guard;
        this.backlog = backlog;
        this.refused = refused;
        this.clock = clock;
        this.entries = new DisclosureEntries(random);
    }

    /// Handles one record of `case.authorisations`. Never throws for what is in it.
    public void take(Incoming record, OutgoingBatch out) {
        Optional<CaseToExchange> opened = open(record);
        if (opened.isEmpty()) {
            out.deadLetter(record, "unreadable");
            return;
        }
        switch (opened.get().getBody()) {
            case AuthorisedDisclosure authorised -> dispatch(record, authorised, out);
            case InboxCommitted committed -> confirm(record, committed, out);
            case PersonsErased persons -> out.erased(persons);
            case Object other -> out.deadLetter(record, "unreadable");
        }
    }

    private Optional<CaseToExchange> open(Incoming record) {
        try {
            return Optional.of(Codecs.FROM_CASE.decode(seal.open(record.topic(), record.value())));
        } catch (SealBroken | UnreadableRecord unreadable) {
            return Optional.empty();
        }
    }

    private void dispatch(Incoming record, AuthorisedDisclosure authorised, OutgoingBatch out) {
        Instant now = clock.instant();
        switch (guard.judge(authorised, now)) {
            case GuardDecision.Forged(String reason) -> out.deadLetter(record, reason);
            case GuardDecision.Refused no -> {
                if (no.refusal().isFailure()) {
                    tell(record, no.statement().getRecipientOffice(), out, now);
                }
                refuse(no.statement(), no.content(), no.refusal(), authorised, out, now);
            }
            case GuardDecision.Passed passed -> {
                @Nullable Refusal stopped = stopped(passed);
                if (stopped == null) {
                    publish(passed, authorised, out, now);
                } else {
                    refuse(passed.statement(), passed.content(), stopped, authorised, out, now);
                }
            }
        }
    }

    /// One alarm for one record, however often it is read.
    private void tell(Incoming record, String recipient, OutgoingBatch out, Instant now) {
        if (office.partners().contains(recipient)) {
            out.alarm(
                    new ChannelAlarm(
                            Topics.exchange(office.office(), recipient),
                            AlarmCode.GUARD_FAILED,
                            record.offset(),
                            now));
        }
    }

    /// What was refused once does not leave when the reason has gone.
    private @Nullable Refusal stopped(GuardDecision.Passed passed) {
        Optional<Refusal> before = refused.of(passed.statement().getAuthorisationId());
        if (before.isEmpty() && backlog.stops(passed.content())) {
            return Refusal.by(GuardRule.EVIDENCE_BEHIND);
        }
        return before.orElse(null);
    }

    private void publish(
            GuardDecision.Passed passed,
            AuthorisedDisclosure authorised,
            OutgoingBatch out,
            Instant now) {
        AuthorisationStatement statement = passed.statement();
        String messageId = messageId(statement);
        SealedPayload payload = DepartingPayload.of(messageId, statement, authorised, now);
        if (!ChannelSealer.fits(payload)) {
            refuse(
                    statement,
                    passed.content(),
                    Refusal.by(GuardRule.CONTENT_TOO_LARGE),
                    authorised,
                    out,
                    now);
            return;
        }
        out.message(statement.getRecipientOffice(), payload);
        out.entry(
                entry(DisclosureEntryKind.SENT, statement, passed.content(), authorised, now)
                        .setAssuranceIds(reliedOn(passed, authorised)),
                persons(authorised));
        out.outcome(outcome(statement, OutcomeKind.PUBLISHED, "", "", now));
    }

    /// Everything without which it might not have left.
    private List<String> reliedOn(GuardDecision.Passed passed, AuthorisedDisclosure authorised) {
        Set<String> assurances = new LinkedHashSet<>(passed.content().getAssuranceIds());
        assurances.addAll(passed.reliedOn());
        if (assurances.remove(passed.statement().getAuthorisationId())) {
            assurances.add("second-ground:" + authorised.getSupervisorAct());
        }
        if (backlog.isOld()) {
            assurances.add(EvidenceBacklog.FLAG);
        }
        return List.copyOf(assurances);
    }

    private void refuse(
            AuthorisationStatement statement,
            @Nullable MessageContent content,
            Refusal refusal,
            AuthorisedDisclosure authorised,
            OutgoingBatch out,
            Instant now) {
        refused.keep(statement, refusal, now);
        out.entry(
                entry(DisclosureEntryKind.REFUSED, statement, content, authorised, now)
                        .setRule(refusal.rule()),
                persons(authorised));
        out.outcome(
                outcome(
                        statement,
                        OutcomeKind.REFUSED,
                        refusal.rule(),
                        refusal.explanation(),
                        now));
    }

    private void confirm(Incoming record, InboxCommitted committed, OutgoingBatch out) {
        if (!office.partners().contains(committed.getOffice())) {
            out.deadLetter(record, "unknown-partner");
            return;
        }
        committed
                .getLines()
                .forEach(line -> out.receipt(committed.getOffice(), ReceiptStage.INBOX, line));
    }

    private DisclosureEntry.Builder entry(
            DisclosureEntryKind kind,
            AuthorisationStatement statement,
            @Nullable MessageContent content,
            AuthorisedDisclosure authorised,
            Instant now) {
        String ground = authorised.getInternalGround();
        return entries.of(kind, messageId(statement), statement, content, now)
                .setRole(authorised.getRole())
                .setJustification(authorised.getJustification())
                .setInternalGround(ground == null ? "" : ground);
    }

    private static String messageId(AuthorisationStatement statement) {
        return DerivedId.of("message", statement.getAuthorisationId()).toString();
    }

    private static List<String> persons(AuthorisedDisclosure authorised) {
        List<String> keys = new ArrayList<>();
        for (LocalPerson person : authorised.getPersons()) {
            keys.add(person.getPersonKey());
        }
        return keys;
    }

    private static DisclosureOutcome outcome(
            AuthorisationStatement statement,
            OutcomeKind kind,
            String rule,
            String explanation,
            Instant now) {
        return new DisclosureOutcome(
                messageId(statement),
                statement.getAuthorisationId(),
                statement.getExchangeFileId(),
                kind,
                rule,
                explanation,
                statement.getContentDigest(),
                now);
    }
}
