package org.liaison.sanitiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.policy.subject.FieldClass;

/// Work grows with the length of a text and with nothing else, whatever the text is made of.
class LinearStepsTest {

    /// One of each class of characters that a detector treats in its own way.
    private static final List<String> CLASSES =
            List.of(
                    " ", "\n", "\t", "\u00A0", "a", "A", "é", "ß", "0", "9", "٣", "０", ".", ",",
                    "-", "–", "+", "/", "'", "’", "\"", "(", "@", "<", ":", ";", "_", "%", "#", "°",
                    "′", "、", "。", "吕", "零", "路", "号", "さ", "カ", "ก", "한", "ы", "Ж", "а", "ω",
                    "\u0301", "\u200B", "\u00AD", "\uFE0F", "\uFDFA", "😀", "ﬁ");

    private static final List<String> PAIRED = List.of(" ", "a", "A", "1", ".", "吕");

    /// What each detector begins to read at, and stops at just before it would be satisfied.
    private static final List<String> PREFIXES =
            List.of(
                    "a@",
                    "a@a.",
                    "www.",
                    "://",
                    "t.me/",
                    "wechat ",
                    "微信 ",
                    "P<",
                    "ES12 ",
                    "+34 6",
                    "00",
                    "1 1 ",
                    "12.3.",
                    "1999-",
                    "42.3439, ",
                    "42°20'",
                    "N 4",
                    "calle ",
                    "rue de la ",
                    "ул. ",
                    "路12",
                    "according to ",
                    "our a a a a ",
                    "source a a a a who a a a a ",
                    "under a ",
                    "she a a a a ",
                    "asylum ",
                    "Mr ",
                    "Anna ",
                    "Anna P",
                    "Petrov",
                    "Calle Mayor ",
                    "1999-01-0",
                    "born ",
                    "no ",
                    "4111 1111 1111 ",
                    "X-1234567-",
                    "1101051949123100",
                    "tel. ",
                    "№ ",
                    "first of ",
                    "twenty ",
                    "двадцать ",
                    "seis cero ",
                    "IBAN ",
                    "passport ",
                    "plate ");

    private static final PreparedVocabulary ON_FILE = Checks.CHECKER.prepare(onFile());
    private static final int TIMES = 8;
    private static final int PART = TextChecker.MOST_BYTES / TIMES;

    static Stream<String> pieces() {
        List<String> pieces = new ArrayList<>(CLASSES);
        for (String one : PAIRED) {
            for (String two : PAIRED) {
                pieces.add(one + two);
            }
        }
        pieces.addAll(PREFIXES);
        return pieces.stream();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void eightTimesTheTextTakesEightTimesTheSteps(String piece) {
        // given
        String part = piece.repeat(Math.max(1, PART / bytes(piece)));

        // when
        long once = Checks.CHECKER.stepsOf(part, ON_FILE);
        long whole = Checks.CHECKER.stepsOf(part.repeat(TIMES), ON_FILE);

        // then
        assertThat(whole).isLessThanOrEqualTo(TIMES * (once + once / 20) + 10_000);
    }

    @Test
    void aTextThatTakesTooMuchIsWithheld() {
        // given
        List<KnownFact> places = new ArrayList<>();
        for (int i = 0; i < CaseVocabulary.MOST_FACTS; i++) {
            places.add(KnownFact.kept(FieldClass.LOCATION, "10.%05d, 20.5000".formatted(i), "V-1"));
        }
        String text = "42.3439, -3.6969; ".repeat(TextChecker.MOST_BYTES / 18);

        // when
        CheckOutcome outcome = Checks.CHECKER.check(text, new CaseVocabulary(places));

        // then
        assertThat(outcome).isInstanceOf(CheckOutcome.Failed.class);
    }

    @Test
    void aValueOnFileThatIsTooLongIsNotGuardedInSilence() {
        // given
        CaseVocabulary vocabulary =
                Checks.keeping(FieldClass.NAME, "a".repeat(CaseVocabulary.LONGEST_VALUE + 1));

        // when
        CheckOutcome outcome = Checks.CHECKER.check("Nothing.", vocabulary);

        // then
        assertThat(outcome).isInstanceOf(CheckOutcome.Failed.class);
    }

    private static CaseVocabulary onFile() {
        return new CaseVocabulary(
                List.of(
                        KnownFact.kept(FieldClass.NAME, "Anna Petrova", "V-1"),
                        KnownFact.kept(FieldClass.NAME, "吕伟", "V-2"),
                        KnownFact.kept(FieldClass.NAME, "さくら", "V-2"),
                        KnownFact.kept(FieldClass.CONTACT, "+34 612 34 56 78", "V-1"),
                        KnownFact.kept(FieldClass.ADDRESS, "Calle Mayor, 14", "V-1"),
                        KnownFact.kept(FieldClass.LOCATION, "42.3439, -3.6969", "V-1"),
                        KnownFact.kept(FieldClass.BIRTH, "1999-01-01", "V-1"),
                        KnownFact.kept(FieldClass.DOCUMENT, "E1234567", "V-1")));
    }

    private static int bytes(String piece) {
        return piece.getBytes(StandardCharsets.UTF_8).length;
    }
}
