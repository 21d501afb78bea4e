package org.liaison.sanitiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.policy.subject.FieldClass;

class HostileTextTest {

    private static final PreparedVocabulary MANY = Checks.CHECKER.prepare(manyFacts());

    /// The limit only tells a linear check from a quadratic one; it measures nothing.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a ",
                "1",
                "1 ",
                "12-",
                "\u0301",
                "\u200B",
                "@",
                "a@",
                "a@a.",
                "1.",
                "<",
                "+1",
                "www.",
                "://",
                "wechat ",
                "source a ",
                "1 1 1999 ",
                "42.3439, -3.6969 ",
                "\u5415",
                "\uFDFA",
                "\u0430",
                "a\u0430",
                "Anna ",
                "Calle 1 ",
                "((((",
                "\u4E00",
                "ES12 "
            })
    void takesNoLongerForTextsMadeToHurt(String piece) {
        String text = piece.repeat(TextChecker.MOST_BYTES / Math.max(1, bytes(piece)));
        CheckOutcome outcome =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> Checks.CHECKER.check(text, MANY));
        assertThat(outcome).isNotNull();
    }

    @Test
    void refusesATextOverTheLimit() {
        assertThat(outcome("a".repeat(TextChecker.MOST_BYTES + 1))).isEqualTo("text-too-long");
        assertThat(outcome("\u5415".repeat(TextChecker.MOST_BYTES / 3 + 1)))
                .isEqualTo("text-too-long");
    }

    @Test
    void refusesBrokenCharacters() {
        assertThat(outcome("a\uD800b")).isEqualTo("text-malformed");
    }

    @Test
    void failsRatherThanShowsPartOfTheFindings() {
        assertThat(outcome("a\u200B".repeat(8_000))).isEqualTo("too-many-findings");
    }

    @Test
    void failsWhenTheCheckBreaks() {
        assertThat(outcome(null)).isEqualTo("check-failed");
    }

    private static String outcome(@Nullable String text) {
        return Checks.CHECKER.check(broken(text), CaseVocabulary.empty())
                        instanceof CheckOutcome.Failed failed
                ? failed.reasonCode()
                : "checked";
    }

    /// A caller that is not checked for null may hand one in.
    @SuppressWarnings("NullAway") // the test is about exactly this mistake
    private static String broken(@Nullable String text) {
        return text;
    }

    private static int bytes(String piece) {
        return piece.getBytes(StandardCharsets.UTF_8).length;
    }

    private static CaseVocabulary manyFacts() {
        List<KnownFact> facts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            facts.add(KnownFact.kept(FieldClass.NAME, "Anna " + (char) ('A' + i % 26), "V-1"));
            facts.add(KnownFact.kept(FieldClass.CONTACT, "+34 6" + (10_000_000 + i), "V-1"));
            facts.add(KnownFact.kept(FieldClass.ADDRESS, "Calle Mayor, " + i, "V-1"));
            facts.add(KnownFact.kept(FieldClass.BIRTH, "1999-01-01", "V-1"));
        }
        return new CaseVocabulary(facts);
    }
}
