package org.liaison.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.launcher.Launcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RedactingTextsTest {

    @TempDir private Path folder = Path.of("");

    private record Ran(int exit, String err) {}

    @Test
    void answersEachTextWithSpansInCodePoints() throws IOException {
        // given
        Path in =
                write(
                        """
                        {"id":"a","lang":"en","text":"😀 Zorana Kvasnik left.",\
                        "known":[{"class":"name","value":"Zorana Kvasnik"}]}

                        {"id":"b","lang":"en","text":"Nothing is here.","known":[]}
                        {"id":"c","text":"Nothing is known."}
                        """);
        // when
        Ran ran = redact(in, folder.resolve("out"));
        // then
        assertThat(ran).isEqualTo(new Ran(0, ""));
        List<JsonNode> answers = answers(folder.resolve("out"));
        assertThat(answers).extracting(a -> a.get("id").asString()).containsExactly("a", "b", "c");
        JsonNode span = answers.getFirst().get("spans").get(0);
        assertThat(span.get("start").asInt()).isEqualTo(2);
        assertThat(span.get("end").asInt()).isEqualTo(16);
        assertThat(span.get("class").asString()).isEqualTo("name");
        assertThat(span.get("why").asString()).isEqualTo("name-on-file");
        assertThat(span.get("severity").asString()).isEqualTo("block");
        assertThat(answers.getFirst().get("redacted").asString()).isEqualTo("😀 [name] left.");
        assertThat(answers.get(1).get("spans").isEmpty()).isTrue();
    }

    @Test
    void withholdsAsAWholeWhatItCannotCheck() throws IOException {
        // given
        Path in = write("{\"id\":\"a\",\"text\":\"" + "a".repeat(70_000) + "\"}\n");
        // when
        Ran ran = redact(in, folder.resolve("out"));
        // then
        assertThat(ran.exit()).isZero();
        JsonNode answer = answers(folder.resolve("out")).getFirst();
        assertThat(answer.get("redacted").isNull()).isTrue();
        assertThat(answer.get("spans").get(0).get("end").asInt()).isEqualTo(70_000);
        assertThat(answer.get("spans").get(0).get("severity").asString()).isEqualTo("block");
    }

    @Test
    void namesEachBadLineWithoutRepeatingItAndWritesNothing() throws IOException {
        // given
        Path in =
                write(
                        """
                        {"id":"a","text":"fine"}
                        {"id":"b","text":"Kvasnik
                        {"id":"c"}
                        {"id":"d","text":"x","known":[{"class":"nickname","value":"Kvasnik"}]}
                        """);
        Path out = Files.writeString(folder.resolve("out"), "as before");
        // when
        Ran ran = redact(in, out);
        // then
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains("line 2:", "line 3: 'text'", "line 4: the class of value 1")
                .doesNotContain("Kvasnik", "line 1:");
        assertThat(out).hasContent("as before");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(in, out);
        }
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        // given
        Path in =
                Files.write(
                        folder.resolve("in"),
                        "{\"id\":\"a\",\"text\":\"señal\"}".getBytes(StandardCharsets.ISO_8859_1));
        // when
        Ran ran = redact(in, folder.resolve("out"));
        // then
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("line 1: not UTF-8");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void saysInOneLineWhichFileIsMissing() {
        // when
        Ran ran = redact(folder.resolve("none"), folder.resolve("out"));
        // then
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).startsWith("liaison: Cannot read").hasLineCount(1);
    }

    private Path write(String lines) throws IOException {
        return Files.writeString(folder.resolve("in"), lines);
    }

    private static List<JsonNode> answers(Path out) throws IOException {
        return Files.readAllLines(out).stream().map(JsonMapper.shared()::readTree).toList();
    }

    private static Ran redact(Path in, Path out) {
        StringWriter err = new StringWriter();
        int exit =
                Launcher.commandLine()
                        .setErr(new PrintWriter(err))
                        .execute("redact", "--in", in.toString(), "--out", out.toString());
        return new Ran(exit, err.toString());
    }
}
