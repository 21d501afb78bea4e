package org.liaison.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/// The schemas of earlier releases: what a log of years ago, an old topic or a partner who has not
/// changed over yet was written with.
public final class ReleasedSchemas {

    private static final List<String> RELEASES = List.of("1.0.0");
    private static final Map<String, List<Schema>> BY_NAME =
            RELEASES.stream()
                    .flatMap(release -> parsed(release).stream())
                    .collect(Collectors.groupingBy(Schema::getFullName));

    private ReleasedSchemas() {}

    /// Every released schema of that full name, oldest first; none for one that is new.
    public static List<Schema> of(String fullName) {
        return BY_NAME.getOrDefault(fullName, List.of());
    }

    private static List<Schema> parsed(String release) {
        SchemaParser parser = new SchemaParser();
        String folder = "/released/" + release + "/";
        text(folder + "index.txt").lines().forEach(file -> parser.parse(text(folder + file)));
        return new ArrayList<>(parser.getParsedNamedSchemas());
    }

    private static String text(String resource) {
        try (InputStream in =
                Objects.requireNonNull(
                        ReleasedSchemas.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
