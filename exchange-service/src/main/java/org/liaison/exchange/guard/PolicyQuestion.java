package org.liaison.exchange.guard;

import static org.liaison.exchange.guard.RefusedByGuard.unless;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.ids.AuthorisationIds;
import org.liaison.policy.DisclosureQuestion;
import org.liaison.policy.FieldToJudge;
import org.liaison.policy.Instrument;
import org.liaison.policy.act.Acts;
import org.liaison.policy.act.SecondGround;
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
import org.liaison.policy.subject.PersonLink;
import org.liaison.policy.subject.Subject;
import org.liaison.policy.subject.Treatment;
import org.liaison.schemas.cases.AuthorisedDisclosure;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.DisclosedEntity;
import org.liaison.schemas.exchange.DisclosedField;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.RequestBody;

/// Puts a decoded message to policy, as it is on the wire. Where the message leaves a person's
/// circumstances open, the worst is asked: what tells about a person and names none in the message
/// is a victim's and a child's.
final class PolicyQuestion {

    private static final Set<String> ABOUT_A_PERSON =
            Set.of(
                    "VictimContext",
                    "CaseComment",
                    "HistoricTraffickingEvent",
                    "PerpetratorContext",
                    "ReferralDetails",
                    "SupportPlan",
                    "Consent");
    private static final Set<FieldClass> LIFTED_BY_SUPERVISOR =
            Set.of(FieldClass.NAME, FieldClass.CONTACT, FieldClass.ADDRESS, FieldClass.LOCATION);

    private final MessageContent content;
    private final Map<String, DisclosedEntity> persons = new HashMap<>();

    private PolicyQuestion(MessageContent content) {
        this.content = content;
        for (DisclosedEntity entity : content.getEntities()) {
            if (entity.getEntity().equals("Person")) {
                persons.put(entity.getRef(), entity);
            }
        }
    }

    static boolean isPerson(DisclosedEntity entity) {
        return entity.getEntity().equals("Person");
    }

    static DisclosureQuestion of(
            AuthorisationStatement statement,
            MessageContent content,
            AuthorisedDisclosure authorised,
            Instrument instrument,
            Instant now) {
        return new DisclosureQuestion(
                InstrumentRef.of(statement.getInstrumentId(), statement.getInstrumentVersion()),
                instrument,
                now,
                MessageKind.valueOf(content.getKind().name()),
                Codes.read(() -> new OfficeCode(statement.getOriginOffice())),
                Codes.read(() -> new OfficeCode(statement.getRecipientOffice())),
                Codes.read(() -> Purpose.of(content.getPurpose())),
                offence(content),
                ground(content),
                content.getHandlingCodes().stream()
                        .map(HandlingCode::of)
                        .collect(Collectors.toSet()),
                null,
                acts(statement, content, authorised),
                new PolicyQuestion(content).fields());
    }

    private static @Nullable Offence offence(MessageContent content) {
        return content.getBody() instanceof RequestBody request
                ? Codes.read(() -> Offence.of(request.getOffence()))
                : null;
    }

    private static @Nullable TransferGround ground(MessageContent content) {
        return content.getTransferGround().isEmpty()
                ? null
                : Codes.read(() -> TransferGround.of(content.getTransferGround()));
    }

    /// The second person's second ground covers the persons of this message and no others. It
    /// stands beside what was signed; that it was decided on for exactly these bytes follows from
    /// the id of the authorisation, which is signed.
    private static Acts acts(
            AuthorisationStatement statement,
            MessageContent content,
            AuthorisedDisclosure authorised) {
        String ground = authorised.getSupervisorAct();
        Set<String> subjects =
                content.getEntities().stream()
                        .map(DisclosedEntity::getRef)
                        .collect(Collectors.toSet());
        if (ground == null || subjects.isEmpty()) {
            return Acts.none();
        }
        unless(
                AuthorisationIds.sayWithSecondGround(
                        statement.getAuthorisationId(),
                        ground,
                        HexFormat.of().formatHex(statement.getContentDigest().bytes())),
                GuardRule.SUPERVISOR_ACT);
        SupervisorAct act =
                new SupervisorAct(
                        statement.getAuthorisationId(),
                        secondGround(ground),
                        subjects,
                        LIFTED_BY_SUPERVISOR,
                        statement.getAuthorisedAt());
        return new Acts(List.of(), List.of(act), List.of(), List.of());
    }

    private static SecondGround secondGround(String code) {
        try {
            return SecondGround.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new RefusedByGuard(Refusal.by(GuardRule.SUPERVISOR_ACT));
        }
    }

    private List<FieldToJudge> fields() {
        List<FieldToJudge> fields = new ArrayList<>();
        for (DisclosedEntity entity : content.getEntities()) {
            Subject subject = subject(entity);
            for (DisclosedField field : entity.getFields()) {
                fields.add(
                        new FieldToJudge(
                                subject,
                                field.getField(),
                                FieldClass.of(SubjectForm.catalogued(entity, field).fieldClass()),
                                Treatment.valueOf(field.getTreatment().name())));
            }
        }
        return fields;
    }

    private Subject subject(DisclosedEntity entity) {
        @Nullable DisclosedEntity owner = owner(entity);
        boolean aboutAPerson = isPerson(entity) || ABOUT_A_PERSON.contains(entity.getEntity());
        Set<PersonCategory> categories = categories(entity, owner);
        if (isOfNobodyKnown(entity, owner, categories)) {
            return new Subject(
                    entity.getRef(),
                    aboutAPerson,
                    EnumSet.allOf(PersonCategory.class),
                    Minor.YES,
                    Set.of(),
                    Set.of(),
                    aboutAPerson ? link() : PersonLink.NOT_NEEDED);
        }
        if (categories.isEmpty()) {
            categories.add(PersonCategory.OTHER);
        }
        boolean leadsToAPerson = aboutAPerson || entity.getPersonRef() != null;
        return new Subject(
                entity.getRef(),
                aboutAPerson,
                categories,
                minor(entity, owner, leadsToAPerson),
                Set.of(),
                origins(entity, owner),
                aboutAPerson ? link() : PersonLink.NOT_NEEDED);
    }

    /// Whether a row tells about a person, or leads to one, of whom this message says nothing. The
    /// circumstances of a person who is not in the message stand in the row itself.
    private static boolean isOfNobodyKnown(
            DisclosedEntity entity,
            @Nullable DisclosedEntity owner,
            Set<PersonCategory> categories) {
        if (isPerson(entity) || owner != null) {
            return false;
        }
        return entity.getPersonRef() == null
                ? ABOUT_A_PERSON.contains(entity.getEntity())
                : categories.isEmpty();
    }

    private @Nullable DisclosedEntity owner(DisclosedEntity entity) {
        return entity.getPersonRef() == null ? null : persons.get(entity.getPersonRef());
    }

    private static Set<PersonCategory> categories(
            DisclosedEntity entity, @Nullable DisclosedEntity owner) {
        Set<PersonCategory> categories = EnumSet.noneOf(PersonCategory.class);
        entity.getCategories()
                .forEach(code -> categories.add(Codes.read(() -> PersonCategory.of(code))));
        if (owner != null) {
            owner.getCategories()
                    .forEach(code -> categories.add(Codes.read(() -> PersonCategory.of(code))));
        }
        return categories;
    }

    private static Minor minor(
            DisclosedEntity entity, @Nullable DisclosedEntity owner, boolean leadsToAPerson) {
        if (owner != null) {
            return Minor.valueOf(owner.getMinor().name());
        }
        Minor stated = Minor.valueOf(entity.getMinor().name());
        return leadsToAPerson || stated != Minor.UNKNOWN ? stated : Minor.NO;
    }

    private static Set<CountryCode> origins(
            DisclosedEntity entity, @Nullable DisclosedEntity owner) {
        Set<CountryCode> origins = new HashSet<>();
        entity.getCitizenships()
                .forEach(code -> origins.add(Codes.read(() -> CountryCode.of(code))));
        if (owner != null) {
            owner.getCitizenships()
                    .forEach(code -> origins.add(Codes.read(() -> CountryCode.of(code))));
        }
        return origins;
    }

    private PersonLink link() {
        boolean unstated =
                content.getBody() instanceof RequestBody request
                        && request.getPersonLink().isBlank();
        return unstated ? PersonLink.MISSING : PersonLink.STATED;
    }
}
