package org.liaison.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.audit.AccessEntry;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.DisclosureFile;
import org.liaison.schemas.cases.AuthorsStatement;
import org.liaison.schemas.cases.CaseToExchange;
import org.liaison.schemas.cases.Delivery;
import org.liaison.schemas.cases.DisclosureOutcome;
import org.liaison.schemas.cases.OfficeSealed;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.ChannelHeartbeat;
import org.liaison.schemas.exchange.DeliveryReceipt;
import org.liaison.schemas.exchange.InstrumentRecord;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.SealedMessage;
import org.liaison.schemas.exchange.SealedPayload;

class EveryFieldIsDocumentedAndClassifiedTest {

    private static final Set<String> CLASSES =
            Set.of(
                    "name",
                    "alias",
                    "identity-number",
                    "birth",
                    "contact",
                    "address",
                    "location",
                    "device-or-handle",
                    "document",
                    "account",
                    "vehicle",
                    "relation",
                    "photo",
                    "biometric",
                    "genetic",
                    "health",
                    "sex-life",
                    "ethnic-origin",
                    "religion-or-politics",
                    "immigration-status",
                    "asylum",
                    "consent-status",
                    "protection-measure",
                    "source-or-method",
                    "official",
                    "offence",
                    "time",
                    "code",
                    "text");

    private static final List<Schema> VALUES =
            List.of(
                    MessageContent.getClassSchema(),
                    AuthorisationStatement.getClassSchema(),
                    AuthorsStatement.getClassSchema(),
                    SealedPayload.getClassSchema(),
                    SealedMessage.getClassSchema(),
                    DeliveryReceipt.getClassSchema(),
                    ChannelHeartbeat.getClassSchema(),
                    InstrumentRecord.getClassSchema(),
                    OfficeSealed.getClassSchema(),
                    CaseToExchange.getClassSchema(),
                    DisclosureOutcome.getClassSchema(),
                    Delivery.getClassSchema(),
                    DisclosureEntry.getClassSchema(),
                    DisclosureFile.getClassSchema(),
                    AccessEntry.getClassSchema());

    @Test
    void everyRecordAndFieldOfEveryValueIsDocumentedAndClassified() {
        // when
        List<String> failings = new ArrayList<>();
        VALUES.forEach(schema -> check(schema, new ArrayList<>(), failings));
        // then
        assertThat(failings).isEmpty();
    }

    @Test
    void everyFieldOfTheCatalogueHasAClassOfTheClosedList() {
        assertThat(FieldCatalogue.standard().fields())
                .isNotEmpty()
                .allSatisfy(field -> assertThat(CLASSES).contains(field.fieldClass()));
    }

    @Test
    void findsAFieldWithoutAClass() {
        // given
        Schema mutant =
                new Schema.Parser()
                        .parse(
                                """
                                {"type":"record","name":"Mutant","doc":"Version 1.0.0.",
                                 "fields":[{"name":"phone","type":"string","doc":"a phone"}]}\
                                """);
        // when
        List<String> failings = new ArrayList<>();
        check(mutant, new ArrayList<>(), failings);
        // then
        assertThat(failings).containsExactly("Mutant.phone has no class of the closed list");
    }

    @Test
    void doesNotLoadACatalogueFieldWithoutAClass() {
        // given
        Schema mutant =
                new Schema.Parser()
                        .parse(
                                """
                                {"type":"record","name":"Mutant",
                                 "fields":[{"name":"phone","type":"string","doc":"a phone"}]}\
                                """);
        // then
        assertThatThrownBy(() -> CatalogueField.of("Mutant", mutant.getField("phone")))
                .hasMessageContaining("Mutant.phone needs doc, liaisonClass and htcdsType");
    }

    private static void check(Schema schema, List<String> seen, List<String> failings) {
        switch (schema.getType()) {
            case RECORD -> {
                if (!seen.contains(schema.getFullName())) {
                    seen.add(schema.getFullName());
                    checkRecord(schema, seen, failings);
                }
            }
            case ARRAY -> check(schema.getElementType(), seen, failings);
            case UNION -> schema.getTypes().forEach(type -> check(type, seen, failings));
            default -> {}
        }
    }

    private static void checkRecord(Schema schema, List<String> seen, List<String> failings) {
        if (schema.getDoc() == null || !schema.getDoc().contains("Version ")) {
            failings.add(schema.getName() + " does not say what it is and its version");
        }
        for (Schema.Field field : schema.getFields()) {
            String name = schema.getName() + "." + field.name();
            if (field.doc() == null || field.doc().isBlank()) {
                failings.add(name + " is not documented");
            }
            if (!CLASSES.contains(String.valueOf(field.getProp("liaisonClass")))) {
                failings.add(name + " has no class of the closed list");
            }
            check(field.schema(), seen, failings);
        }
    }
}
