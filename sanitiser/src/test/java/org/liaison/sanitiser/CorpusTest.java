package org.liaison.sanitiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.policy.subject.FieldClass;

/// Measures recall and precision; the README says what the numbers are worth.
class CorpusTest {

    @Test
    void findsTheNamesOfThePeopleOnFileInEveryScript() {
        // given
        List<String[]> names = Corpus.read("names.tsv");

        // when
        long same = names.stream().filter(line -> line[2].equals("=")).count();
        List<String> missed =
                names.stream()
                        .filter(line -> line[2].equals("=") && !namesSomebody(line))
                        .map(line -> line[0] + " as " + line[1])
                        .toList();
        long wrong =
                names.stream().filter(line -> line[2].equals("!") && namesSomebody(line)).count();

        // then
        assertThat(same).isGreaterThanOrEqualTo(80);
        assertThat(missed).isEmpty();
        assertThat(wrong).as("words taken for a name").isLessThanOrEqualTo(1);
    }

    @Test
    void letsNoVariantOfAProtectedPlaceOut() {
        // given
        CaseVocabulary place =
                Checks.keeping(
                        FieldClass.PROTECTION_MEASURE,
                        "Calle de la Ribera, 14, 09003 Burgos",
                        "+34 947 555 014",
                        "Fundación Amaranta",
                        "42.3439, -3.6969",
                        "Marta Ruiz");

        // when
        List<String[]> variants = Corpus.read("protected-place.tsv");
        List<String> out =
                variants.stream()
                        .map(line -> line[0])
                        .filter(text -> !Checks.blocks(text, place))
                        .toList();

        // then
        assertThat(variants).hasSizeGreaterThanOrEqualTo(60);
        assertThat(out).isEmpty();
    }

    @Test
    void recognisesSourcesAndMethodsInEightLanguages() {
        // given
        List<String[]> sentences = Corpus.read("source-wording.tsv");

        // when
        double found = sentences.stream().filter(l -> l[1].equals("+") && tellsSource(l)).count();
        double all = sentences.stream().filter(l -> l[1].equals("+")).count();
        double wrong = sentences.stream().filter(l -> l[1].equals("-") && tellsSource(l)).count();

        // then
        assertThat(all).isGreaterThanOrEqualTo(100);
        assertThat(found / all).as("recall").isGreaterThanOrEqualTo(0.97);
        assertThat(found / (found + wrong)).as("precision").isGreaterThanOrEqualTo(0.95);
    }

    private static boolean namesSomebody(String[] line) {
        return Checks.blocks(
                "Then " + line[1] + " left.", Checks.keeping(FieldClass.NAME, line[0]));
    }

    private static boolean tellsSource(String[] line) {
        return Checks.codes(line[2]).stream().anyMatch(code -> code.startsWith("source-or-method"));
    }
}
