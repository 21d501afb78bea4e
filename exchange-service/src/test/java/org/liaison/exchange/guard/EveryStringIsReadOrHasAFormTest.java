package org.liaison.exchange.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.fixture.Treaties;
import org.liaison.policy.Instrument;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.schemas.exchange.AttachmentPart;
import org.liaison.schemas.exchange.DisclosedEntity;
import org.liaison.schemas.exchange.DisclosedField;
import org.liaison.schemas.exchange.MessageContent;

/// Whatever string a message may hold, the guard reads it as text or asks for the form of its
/// field. What a later schema adds is text until somebody names a form for it.
final class EveryStringIsReadOrHasAFormTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String ID = "0191d5a0-0000-8000-8000-00000000000a";

    /// Fields that are no text, each with something that has their form.
    private static final Map<String, String> FORMED =
            Map.ofEntries(
                    Map.entry("MessageContent.exchangeFileId", ID),
                    Map.entry("MessageContent.inReplyTo", ID),
                    Map.entry("MessageContent.language", "en"),
                    Map.entry("MessageContent.purpose", "victim-protection"),
                    Map.entry("MessageContent.transferGround", "led-37-1-a"),
                    Map.entry("MessageContent.assuranceIds", "assurance-7"),
                    Map.entry("MessageContent.handlingCodes", "H0"),
                    Map.entry("MessageContent.sourceEvaluation", "A"),
                    Map.entry("MessageContent.informationEvaluation", "2"),
                    Map.entry("MessageContent.actionRestrictions", "no-contact-with-family"),
                    Map.entry("MessageContent.originatorPermission", "permission-1"),
                    Map.entry("DisclosedEntity.ref", "V-1"),
                    Map.entry("DisclosedEntity.entity", "Person"),
                    Map.entry("DisclosedEntity.personRef", "V-1"),
                    Map.entry("DisclosedEntity.categories", "suspect"),
                    Map.entry("DisclosedEntity.citizenships", "CN"),
                    Map.entry("DisclosedField.field", "prs_FirstName"),
                    Map.entry("QuestionItem.itemId", "Q1"),
                    Map.entry("ItemAnswer.itemId", "Q1"),
                    Map.entry("RequestBody.offence", "trafficking-for-sexual-exploitation"),
                    Map.entry("Urgency.ground", "threat-to-life"),
                    Map.entry("AcknowledgementBody.dutyPhone", "+34 91 000 00 00"),
                    Map.entry("RefusalBody.itemIds", "Q1"),
                    Map.entry("RefusalBody.outwardGround", "cannot-be-provided"),
                    Map.entry("CancellationBody.reason", "sent-in-error"),
                    Map.entry("WithdrawalBody.messageIds", ID),
                    Map.entry("WithdrawalBody.ground", "unlawful"),
                    Map.entry("WithdrawalBody.wanted", "erase"),
                    Map.entry("WithdrawalActBody.act", "erased"),
                    Map.entry("WithdrawalActBody.keptBecause", ""));

    /// What somebody writes for the partner, and what nobody has a form for. The drafter's side has
    /// a list of its own, `WrittenTexts` in case-service, which a test there compares with this.
    private static final Set<String> TEXTS =
            Set.of(
                    "MessageContent.partnerText",
                    "MessageContent.handlingText",
                    "RequestBody.facts",
                    "RequestBody.objectiveReasons",
                    "RequestBody.personLink",
                    "QuestionItem.question",
                    "Urgency.reason",
                    "ItemAnswer.answer",
                    "AcknowledgementBody.handlerRole",
                    "DisclosedEntity.flags",
                    "AttachmentPart.name",
                    "AttachmentPart.mediaType");

    @ParameterizedTest
    @MethodSource("bodies")
    void inEveryBodyOfTheSchema(Schema body) {
        for (String place : strings(body)) {
            MessageContent content = GeneratedContent.of(body, FORMED, place);
            if (FORMED.containsKey(place)) {
                assertThatThrownBy(() -> read(content))
                        .as(place)
                        .isInstanceOfSatisfying(
                                RefusedByGuard.class,
                                refused ->
                                        assertThat(refused.refusal().rule())
                                                .isEqualTo("unknown-code"));
            } else {
                assertThat(read(content)).as(place).contains(place);
            }
        }
    }

    @Test
    void soThatTextsAndFormsTogetherAreAllThereIs() {
        Set<String> all = new TreeSet<>();
        bodies().forEach(body -> all.addAll(strings(body)));
        all.remove("DisclosedField.value");

        Set<String> named = new TreeSet<>(TEXTS);
        named.addAll(FORMED.keySet());

        assertThat(all).isEqualTo(named);
    }

    @Test
    void andABodyThatNobodyKnowsIsAllTextAndStays() {
        // given
        MessageContent content =
                GeneratedContent.of(AttachmentPart.getClassSchema(), FORMED, "AttachmentPart.name");

        // then
        assertThat(read(content)).contains("AttachmentPart.name");
        assertThatThrownBy(() ->
                        ContentForm.require(innocent((IndexedRecord) content.getBody()), treaty()))
                .isInstanceOfSatisfying(
                        RefusedByGuard.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo("body-unknown"));
    }

    @Test
    void andBytesInWhichATextCouldHideStay() {
        // given: a record with bytes
        IndexedRecord hidden = Draft.request("a", NOW).authorised().getAuthorisation();
        MessageContent content =
                GeneratedContent.withBody(
                        GeneratedContent.of(AttachmentPart.getClassSchema(), FORMED, ""), hidden);

        // then
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        RefusedByGuard.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo("hidden-text"));
    }

    /// A message that the guard would take, were it not for its body.
    private static MessageContent innocent(IndexedRecord body) {
        return GeneratedContent.withBody(
                Draft.CONTENT.decode(Draft.request("a", NOW).contentBytes()), body);
    }

    private static Instrument treaty() {
        return Treaties.both().version(InstrumentRef.of(Treaties.ID, 1)).orElseThrow();
    }

    static List<Schema> bodies() {
        return MessageContent.getClassSchema().getField("body").schema().getTypes();
    }

    /// Where the canary was read, as text or as the value of a field.
    private static List<String> read(MessageContent content) {
        List<String> read = new ArrayList<>();
        ContentWalk.through(
                content,
                new ContentWalk.Reader() {
                    @Override
                    public void text(String record, String field, String text) {
                        if (text.equals(GeneratedContent.CANARY)) {
                            read.add(record + "." + field);
                        }
                    }

                    @Override
                    public void value(DisclosedEntity entity, DisclosedField field) {
                        if (field.getValue().equals(GeneratedContent.CANARY)) {
                            read.add("DisclosedField.value");
                        }
                    }
                });
        return read;
    }

    /// Every string of a message with that body, by record and field.
    private static Set<String> strings(Schema body) {
        Set<String> places = new LinkedHashSet<>();
        MessageContent.getClassSchema().getFields().stream()
                .filter(field -> !field.name().equals("body"))
                .forEach(
                        field -> collect("MessageContent." + field.name(), field.schema(), places));
        collect("", body, places);
        return places;
    }

    private static void collect(String place, Schema schema, Set<String> places) {
        switch (schema.getType()) {
            case STRING -> places.add(place);
            case RECORD ->
                    schema.getFields()
                            .forEach(field ->
                                    collect(
                                            schema.getName() + "." + field.name(),
                                            field.schema(),
                                            places));
            case ARRAY -> collect(place, schema.getElementType(), places);
            case UNION -> schema.getTypes().forEach(type -> collect(place, type, places));
            case ENUM, FIXED, INT, LONG, BOOLEAN, FLOAT, DOUBLE, NULL -> {
                // no string
            }
            case BYTES, MAP -> throw new IllegalStateException("Not expected: " + place);
        }
    }
}
