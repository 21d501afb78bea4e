package org.liaison.sanitiser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Reads a corpus of the test resources: one line each, fields separated by tabs.
final class Corpus {

    private Corpus() {}

    static List<String[]> read(String name) {
        try (InputStream in = Corpus.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(in, "the corpus is missing").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
