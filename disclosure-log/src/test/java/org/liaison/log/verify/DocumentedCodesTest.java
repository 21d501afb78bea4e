package org.liaison.log.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liaison.log.Fault;

/// The table in docs/disclosure-log.md is what others implement.
class DocumentedCodesTest {

    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| .* \\| (.+) \\|");

    @Test
    void areAllTheCodesThereAreInTheOrderTheyAreLookedFor() throws IOException {
        assertThat(examples().keySet())
                .containsExactlyElementsOf(Arrays.stream(Fault.values()).map(Fault::code).toList());
    }

    @Test
    void haveEachAnExampleInTheCorpus() throws IOException {
        // given
        Map<String, String> corpus =
                TamperCorpus.cases().stream()
                        .collect(Collectors.toMap(Tampered::name, Tampered::expected));
        // then
        examples().forEach((code, example) -> assertThat(corpus).containsEntry(example, code));
    }

    private static Map<String, String> examples() throws IOException {
        Map<String, String> examples = new LinkedHashMap<>();
        String page = Files.readString(Path.of("../docs/disclosure-log.md"));
        String verdicts = page.substring(page.indexOf("## 7."), page.indexOf("## 8."));
        verdicts.lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> examples.put(row.group(1), row.group(2)));
        return examples;
    }
}
