package org.liaison.cases.content.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.draft.CancellationReason;
import org.liaison.cases.draft.DraftContent;
import org.liaison.cases.draft.KeptBecause;
import org.liaison.cases.draft.MessagePart;
import org.liaison.cases.draft.Question;
import org.liaison.cases.draft.RecipientAct;
import org.liaison.cases.draft.Wanted;
import org.liaison.cases.draft.WithdrawalGround;
import org.liaison.cases.instrument.InstrumentFixture;
import org.liaison.cases.preview.Preview;
import org.liaison.cases.preview.PreviewFixture;
import org.liaison.cases.textcheck.WrittenText;
import org.liaison.cases.textcheck.WrittenTexts;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.TransferGround;
import org.liaison.policy.message.HandlingCode;
import org.liaison.policy.message.InformationEvaluation;
import org.liaison.policy.message.RefusalGround;
import org.liaison.policy.message.SourceEvaluation;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.time.UrgencyGround;
import org.liaison.schemas.ContentSchemas;
import org.liaison.schemas.exchange.MessageContent;

/// The drafter's list of texts and what a guard reads as text are two lists that nobody derives
/// from each other. What leaves in the bytes is compared with the one here; the guard compares the
/// same fields of the schema with its own (`EveryStringIsReadOrHasAFormTest`).
class EveryWrittenTextIsCheckedTest {

    private static final String MARK = "TEXT ";

    /// Written by an officer though the schema classes it otherwise: a role is official.
    private static final Set<String> WRITTEN_TOO = Set.of("AcknowledgementBody.handlerRole");

    /// Of a field of the case, not of a writer; and not carried yet.
    private static final Set<String> NOT_WRITTEN =
            Set.of("DisclosedField.value", "AttachmentPart.name");

    private final AvroContentCodec codec = new AvroContentCodec();

    @ParameterizedTest
    @MethodSource("parts")
    void whateverTheMessageIs(MessagePart part) {
        // given
        DraftContent draft = draft(part);

        // when
        Map<String, String> leaving = strings(codec.encode(new UUID(0, 9), draft, preview(), "a"));

        // then
        assertThat(marked(leaving.values()))
                .isEqualTo(marked(WrittenTexts.of(draft).stream().map(WrittenText::text).toList()));
        assertThat(leaving)
                .allSatisfy((place, text) -> {
                    if (isText(place)) {
                        assertThat(text).as(place).startsWith(MARK);
                    }
                });
    }

    static List<MessagePart> parts() {
        return List.of(
                new MessagePart.RequestPart(
                        List.of(new Question("Q1", MARK + 1)),
                        any(Offence.class),
                        MARK + 2,
                        MARK + 3,
                        MARK + 4,
                        new MessagePart.UrgencyClaim(any(UrgencyGround.class), MARK + 5)),
                new MessagePart.AcknowledgementPart(MARK + 1, "+34 91 000 00 00"),
                new MessagePart.AnswerPart(
                        List.of(new Question("Q1", MARK + 1), new Question("Q2", MARK + 2))),
                new MessagePart.RefusalPart(Set.of("Q1"), any(RefusalGround.class)),
                new MessagePart.CancellationPart(any(CancellationReason.class)),
                new MessagePart.ReminderPart(1),
                new MessagePart.WithdrawalPart(
                        Set.of(new UUID(0, 1)), any(WithdrawalGround.class), any(Wanted.class)),
                new MessagePart.WithdrawalActPart(
                        Arrays.stream(RecipientAct.values())
                                .filter(RecipientAct::keeps)
                                .findFirst()
                                .orElseThrow(),
                        any(KeptBecause.class)));
    }

    private static DraftContent draft(MessagePart part) {
        return new DraftContent(
                null,
                "en",
                Purpose.VICTIM_PROTECTION,
                any(TransferGround.class),
                Set.of(HandlingCode.H3),
                MARK + "handling",
                any(SourceEvaluation.class),
                any(InformationEvaluation.class),
                Set.of(),
                List.of(),
                MARK + "partner",
                List.of(),
                Set.of(),
                null,
                part);
    }

    private static <E extends Enum<E>> E any(Class<E> list) {
        return EnumSet.allOf(list).iterator().next();
    }

    /// Of a draft that selects nothing.
    private static Preview preview() {
        return PreviewFixture.makePreview()
                .of(
                        PreviewFixture.question(
                                PreviewFixture.request(MARK, MARK, Set.of(), List.of(), List.of()),
                                PreviewFixture.caseFile(),
                                InstrumentFixture.treaty()));
    }

    private static Set<String> marked(Collection<String> texts) {
        return texts.stream()
                .filter(text -> text.startsWith(MARK))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isText(String numbered) {
        String place = numbered.substring(0, numbered.indexOf('#'));
        String[] names = place.split("[.]", -1);
        if (NOT_WRITTEN.contains(place)) {
            return false;
        }
        Schema record = MessageContent.getClassSchema();
        Schema found = names[0].equals(record.getName()) ? record : body(record, names[0]);
        return WRITTEN_TOO.contains(place)
                || (found != null
                        && "text".equals(found.getField(names[1]).getProp("liaisonClass")));
    }

    private static @Nullable Schema body(Schema schema, String name) {
        return switch (schema.getType()) {
            case RECORD ->
                    schema.getName().equals(name)
                            ? schema
                            : first(
                                    schema.getFields().stream().map(Schema.Field::schema).toList(),
                                    name);
            case ARRAY -> body(schema.getElementType(), name);
            case UNION -> first(schema.getTypes(), name);
            case STRING, ENUM, FIXED, INT, LONG, BYTES, BOOLEAN, FLOAT, DOUBLE, MAP, NULL -> null;
        };
    }

    private static @Nullable Schema first(List<Schema> schemas, String name) {
        for (Schema schema : schemas) {
            Schema found = body(schema, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// Every string in the bytes, by record and field, numbered.
    private static Map<String, String> strings(Bytes bytes) {
        Map<String, String> strings = new TreeMap<>();
        collect(
                "",
                AvroCodec.of(ContentSchemas.newest(), MessageContent.class).decode(bytes.copy()),
                strings);
        return strings;
    }

    private static void collect(String place, @Nullable Object value, Map<String, String> strings) {
        switch (value) {
            case CharSequence text -> strings.put(place + "#" + strings.size(), text.toString());
            case Collection<?> many -> many.forEach(each -> collect(place, each, strings));
            case IndexedRecord record ->
                    record.getSchema()
                            .getFields()
                            .forEach(field ->
                                    collect(
                                            record.getSchema().getName() + "." + field.name(),
                                            record.get(field.pos()),
                                            strings));
            case null, default -> {
                // no string
            }
        }
    }
}
