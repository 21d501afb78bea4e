package org.liaison.testkit.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseRulesTest {

    private static final String SAMPLES = "org.liaison.testkit.sample.";
    private static final Path SOURCES = Path.of("src/test/java/org/liaison/testkit/sample");

    @Test
    void letsATidyServicePass() {
        assertThatCode(() -> tidy().check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "feature-folders, StrayAtTheTop, belongs in a feature folder",
        "plain-domain, letters.LetterThatKnowsKafka, uses org.apache.kafka.common.TopicPartition",
        "technology-at-home, letters.LetterThatKnowsItsTable, a folder named [postgres]",
        "technology-at-home, letters.kafka.ListenerWithSql, uses javax.sql.DataSource",
        "web-apart, letters.web.PageThatAsksTheDatabase, PublicPostgresLetters",
        "hidden-adapters, letters.postgres.PublicPostgresLetters, is public",
        "type-names, letters.LetterManager, says nothing; name it",
        "package-names, util, is named after a layer",
        "redacted, letters.TalkativeLetter, has no toString of its own",
        "redacted, letters.LetterWithASecret, has no toString of its own",
        "redacted, letters.SlylyTalkativeLetter, shows text in toString",
        "forbidden-calls, letters.ImpatientLetter, Instant.now (line 12): inject a java.time.Clock",
        "forbidden-calls, letters.ImpatientLetter, UUID.randomUUID (line 16): inject an IdSource",
        "forbidden-calls, letters.ImpatientLetter, UUID.randomUUID (line 9): inject an IdSource",
        "forbidden-calls, letters.ImpatientLetter, System.out (line 21): log key-value pairs",
        "forbidden-calls, letters.ImpatientLetter, Thread.sleep (line 25): schedule",
        "forbidden-calls, letters.ImpatientLetter, IllegalStateException.printStackTrace (line 41)",
        "broad-catch, letters.ImpatientLetter, catch (Exception (line 31)",
    })
    void refusesTheMutantOfEachRule(String rule, String type, String message) {
        assertBroken(broken()).hasMessageMatching(line(rule, SAMPLES + "broken." + type, message));
    }

    @Test
    void refusesAClassOf201CodeLines(@TempDir Path folder) throws IOException {
        // given
        write(folder, "class Long {\n" + "    int x;\n\n    // free\n".repeat(199) + "}\n");

        // when, then
        assertBroken(over(folder))
                .hasMessageContaining("class-size: Long: Long (line 1) has 201 code lines");
    }

    @Test
    void readsATextBlockOfAnyLength(@TempDir Path folder) throws IOException {
        // given
        String word = "    a word \\\"\"\" // no comment\n";
        write(
                folder,
                "class Long {\n    String words = \"\"\"\n"
                        + word.repeat(5_000)
                        + "    \"\"\";\n}\n");

        // when, then
        assertBroken(over(folder))
                .hasMessageContaining("class-size: Long: Long (line 1) has 5004 code lines");
    }

    @Test
    void letsAClassOf200CodeLinesPass(@TempDir Path folder) throws IOException {
        // given
        write(folder, "class Long {\n" + "    int x;\n\n    // free\n".repeat(198) + "}\n");

        // when, then
        assertBroken(over(folder)).hasMessageNotContaining("class-size");
    }

    @Test
    void refusesAMethodOf31CodeLines(@TempDir Path folder) throws IOException {
        // given
        String body = "        int x; /* free\n free */\n".repeat(29);
        write(folder, "class Long {\n    void go() {\n" + body + "    }\n}\n");

        // when, then
        assertBroken(over(folder))
                .hasMessageContaining("method-size: Long: go (line 2) has 31 code lines");
    }

    @Test
    void refusesATestThatSleeps(@TempDir Path folder) throws IOException {
        // given
        Path tests = Files.createDirectories(folder.resolve("src/test/java"));
        Files.writeString(
                tests.resolve("SlowTest.java"),
                """
                class SlowTest {
                    void waits() throws Exception {
                        Thread.sleep(5);
                    }
                }
                """);

        // when, then
        assertBroken(over(folder.resolve("src/main/java")))
                .hasMessageContaining("no-sleep-in-tests: SlowTest: line 3: wait with Awaitility");
    }

    @Test
    void refusesToJudgeNothing() {
        HouseRules nowhere = HouseRules.service("org.liaison.nowhere", Path.of("src/nowhere"));

        assertBroken(nowhere)
                .hasMessageContaining("feature-folders: found nothing to judge in org.liaison.no")
                .hasMessageContaining("plain-domain: found nothing")
                .hasMessageContaining("class-size: found nothing");
    }

    @Test
    void refusesAnExcuseThatExcusesNothing() {
        HouseRules rules = tidy().excusing("broad-catch", SAMPLES + "tidy.letters.Letter", "none");

        assertBroken(rules).hasMessageContaining("excuses nothing");
    }

    @Test
    void refusesToSkipARuleThatHasASubject() {
        HouseRules rules = tidy().withoutSubject("web-apart", "claims to have no pages");

        assertBroken(rules).hasMessageContaining("web-apart: declared without subject");
    }

    @Test
    void acceptsAnExcuseWithAReason() {
        HouseRules rules =
                broken().excusing("type-names", SAMPLES + "broken.letters.LetterManager", "legacy");

        assertBroken(rules).hasMessageNotContaining("type-names");
    }

    @Test
    void refusesAnExcuseFromARuleThatIsNotThere() {
        assertThatThrownBy(() -> tidy().excusing("typo", "x.Y", "reason"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no rule 'typo'");
    }

    private static HouseRules tidy() {
        return HouseRules.service(SAMPLES + "tidy", SOURCES.resolve("tidy"))
                .overTestClasses()
                .withoutSubject("no-sleep-in-tests", "a sample has no tests");
    }

    private static HouseRules broken() {
        return HouseRules.service(SAMPLES + "broken", SOURCES.resolve("broken")).overTestClasses();
    }

    private static HouseRules over(Path sources) {
        return HouseRules.library(SAMPLES + "tidy", sources).overTestClasses();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertBroken(HouseRules rules) {
        return assertThatThrownBy(rules::check).isInstanceOf(AssertionError.class);
    }

    private static String line(String rule, String where, String message) {
        return "(?s).*\\Q%s: %s: \\E[^\\n]*\\Q%s\\E.*".formatted(rule, where, message);
    }

    private static void write(Path folder, String text) throws IOException {
        Files.writeString(folder.resolve("Long.java"), text);
    }
}
