package org.liaison.policy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.act.Acts;
import org.liaison.policy.act.Assurance;
import org.liaison.policy.act.AuthorityDecision;
import org.liaison.policy.act.Origin;
import org.liaison.policy.act.OriginatorPermission;
import org.liaison.policy.act.SupervisorAct;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.TransferGround;
import org.liaison.policy.message.HandlingCode;
import org.liaison.policy.message.MessageKind;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.party.CountryCode;
import org.liaison.policy.party.OfficeCode;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.Minor;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.PersonFlag;
import org.liaison.policy.subject.PersonLink;
import org.liaison.policy.subject.Subject;
import org.liaison.policy.subject.Treatment;

/// Questions about invented people, changed one fact at a time.
final class QuestionFixture {
    static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

    private @Nullable Instrument instrument;
    private InstrumentRef named;
    private Instant at = NOON;
    private MessageKind kind = MessageKind.REQUEST;
    private String sender = "es";
    private String recipient = "cn";
    private Purpose purpose = Purpose.PREVENT_DETECT_INVESTIGATE;
    private @Nullable Offence offence = Offence.TRAFFICKING_IN_HUMAN_BEINGS;
    private @Nullable TransferGround ground = TransferGround.LED_37_1_A;
    private Set<HandlingCode> handlingCodes = Set.of();
    private @Nullable Origin origin;
    private Acts acts = Acts.none();
    private List<FieldToJudge> fields = List.of();

    private QuestionFixture(Instrument instrument) {
        this.instrument = instrument;
        this.named = instrument.ref();
    }

    static QuestionFixture under(InstrumentFixture fixture) {
        return new QuestionFixture(fixture.build());
    }

    static QuestionFixture underTheTreaty() {
        return under(InstrumentFixture.treatyThatAllowsEverything());
    }

    QuestionFixture withoutInstrument() {
        instrument = null;
        return this;
    }

    QuestionFixture naming(String id, int version) {
        named = InstrumentRef.of(id, version);
        return this;
    }

    QuestionFixture at(Instant moment) {
        at = moment;
        return this;
    }

    QuestionFixture kind(MessageKind other) {
        kind = other;
        return this;
    }

    QuestionFixture between(String from, String to) {
        sender = from;
        recipient = to;
        return this;
    }

    QuestionFixture purpose(Purpose other) {
        purpose = other;
        return this;
    }

    QuestionFixture offence(@Nullable Offence other) {
        offence = other;
        return this;
    }

    QuestionFixture ground(@Nullable TransferGround other) {
        ground = other;
        return this;
    }

    QuestionFixture handlingCodes(HandlingCode... codes) {
        handlingCodes = Set.of(codes);
        return this;
    }

    QuestionFixture origin(Origin other) {
        origin = other;
        return this;
    }

    QuestionFixture assurance(Assurance given) {
        acts = new Acts(List.of(given), List.of(), List.of(), List.of());
        return this;
    }

    QuestionFixture supervisorAct(SupervisorAct act) {
        acts = new Acts(List.of(), List.of(act), List.of(), List.of());
        return this;
    }

    QuestionFixture decision(AuthorityDecision decision) {
        acts = new Acts(List.of(), List.of(), List.of(decision), List.of());
        return this;
    }

    QuestionFixture permission(OriginatorPermission permission) {
        acts = new Acts(List.of(), List.of(), List.of(), List.of(permission));
        return this;
    }

    QuestionFixture fields(FieldToJudge... wanted) {
        fields = List.of(wanted);
        return this;
    }

    QuestionFixture fields(List<FieldToJudge> wanted) {
        fields = wanted;
        return this;
    }

    DisclosureQuestion build() {
        return new DisclosureQuestion(
                named,
                instrument,
                at,
                kind,
                new OfficeCode(sender),
                new OfficeCode(recipient),
                purpose,
                offence,
                ground,
                handlingCodes,
                origin,
                acts,
                fields);
    }

    static Subject adult(String ref, PersonCategory category, PersonFlag... flags) {
        return new Subject(
                ref, true, Set.of(category), Minor.NO, Set.of(flags), Set.of(), PersonLink.STATED);
    }

    static Subject citizen(Subject subject, String country) {
        return new Subject(
                subject.ref(),
                subject.person(),
                subject.categories(),
                subject.minor(),
                subject.flags(),
                Set.of(CountryCode.of(country)),
                subject.link());
    }

    static Subject suspect() {
        return adult("S-1", PersonCategory.SUSPECT);
    }

    static FieldToJudge wanted(Subject subject, FieldClass fieldClass) {
        return FieldToJudge.wanted(subject, fieldClass.code(), fieldClass);
    }

    static FieldToJudge proposed(Subject subject, FieldClass fieldClass, Treatment treatment) {
        return new FieldToJudge(subject, fieldClass.code(), fieldClass, treatment);
    }
}
