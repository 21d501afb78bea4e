package org.liaison.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What was written under a released schema can be read for ever: topics and partners keep it.
class ReleasedSchemasStayReadableTest {

    private static final Path RELEASED = Path.of("released/1.0.0");
    private static final Path VALUES = Path.of("src/main/avro");
    private static final Path CATALOGUE = Path.of("src/main/resources/catalogue");

    @Test
    void everyReleasedValueIsReadByTheSchemasOfToday() throws IOException {
        assertThat(unreadable(schemas(RELEASED.resolve("avro")), schemas(VALUES))).isEmpty();
    }

    @Test
    void everyReleasedCatalogueRecordIsReadByTheCatalogueOfToday() throws IOException {
        assertThat(unreadable(schemas(RELEASED.resolve("catalogue")), schemas(CATALOGUE)))
                .isEmpty();
    }

    @Test
    void aReleaseIsNeverEdited() throws IOException {
        assertThat(digest(RELEASED))
                .as("SHA-256 of every path and file of the release")
                .isEqualTo("5f04f58066922c46ac8abe38b3d590e01243ce2022abd91ee92e3505c46d7c96");
    }

    @Test
    void everyReleasedValueIsInTheJar() throws IOException {
        schemas(RELEASED.resolve("avro"))
                .forEach((name, schema) ->
                        assertThat(ReleasedSchemas.of(name)).as(name).containsExactly(schema));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    exchange/MessageKind.avsc | "FORWARDED",                 | ''                  | MISSING_ENUM_SYMBOLS
                    exchange/Digest.avsc      | "size": 32                   | "size": 64          | FIXED_SIZE_MISMATCH
                    exchange/ReceiptLine.avsc | "name": "messageId"          | "name": "message"   | READER_FIELD_MISSING_DEFAULT_VALUE
                    exchange/ReceiptLine.avsc | "type": "string"             | "type": "int"       | TYPE_MISMATCH
                    """)
    void aChangeThatCouldNotReadTheReleaseIsFound(
            String file, String before, String after, String finding) throws IOException {
        // given
        Map<String, String> mutant = texts(VALUES);
        String mutated = mutant.getOrDefault(file, "").replace(before, after);
        assertThat(mutated).isNotEqualTo(mutant.put(file, mutated));
        // then
        assertThat(unreadable(schemas(RELEASED.resolve("avro")), parsed(mutant)))
                .anySatisfy(line -> assertThat(line).contains(finding));
    }

    @Test
    void aRecordThatIsGoneIsFound() throws IOException {
        // given
        Map<String, Schema> mutant = schemas(VALUES);
        mutant.remove("org.liaison.schemas.exchange.DeliveryReceipt");
        // then
        assertThat(unreadable(schemas(RELEASED.resolve("avro")), mutant))
                .containsExactly("org.liaison.schemas.exchange.DeliveryReceipt is gone");
    }

    private static List<String> unreadable(
            Map<String, Schema> released, Map<String, Schema> current) {
        assertThat(released).isNotEmpty();
        List<String> failings = new ArrayList<>();
        released.forEach((name, writer) -> {
            Schema reader = current.get(name);
            if (reader == null) {
                failings.add(name + " is gone");
            } else {
                incompatibilities(reader, writer).stream()
                        .map(found -> name + found.getLocation() + " " + found.getType())
                        .forEach(failings::add);
            }
        });
        return failings;
    }

    private static List<Incompatibility> incompatibilities(Schema reader, Schema writer) {
        SchemaPairCompatibility pair =
                SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        return pair.getResult().getIncompatibilities();
    }

    private static Map<String, Schema> schemas(Path folder) throws IOException {
        return parsed(texts(folder));
    }

    private static Map<String, Schema> parsed(Map<String, String> texts) {
        SchemaParser parser = new SchemaParser();
        texts.values().forEach(parser::parse);
        Map<String, Schema> schemas = new TreeMap<>();
        parser.getParsedNamedSchemas().forEach(schema -> schemas.put(schema.getFullName(), schema));
        return schemas;
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".avsc")).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                texts.put(name, Files.readString(file));
            }
        }
        return texts;
    }

    private static String digest(Path folder) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            texts(folder)
                    .forEach((name, text) -> {
                        sha256.update((name + '\0').getBytes(StandardCharsets.UTF_8));
                        sha256.update((text + '\0').getBytes(StandardCharsets.UTF_8));
                    });
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
