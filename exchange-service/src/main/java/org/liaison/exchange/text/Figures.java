package org.liaison.exchange.text;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds digits that make a telephone number or a longer one, whatever up to three characters stand
/// between them: `655|443|221`. Goes over a text once.
///
/// Between the commas, semicolons and ends of sentences of a list stand *elements*. Each is judged
/// alone; then all together, unless they are what lists of figures are made of.
final class Figures {

    private static final int SHORTEST_INTERNATIONAL = 7;
    private static final int SHORTEST_NATIONAL = 9;
    private static final int LONGEST_TELEPHONE = 12;

    private final String text;
    private final Steps steps;
    private final Predicate<String> counts;

    /// @param text with digits 0 to 9 only, one blank where there are several
    Figures(String text, Predicate<String> counts, Steps steps) {
        this.text = text;
        this.counts = counts;
        this.steps = steps;
    }

    /// The first finding that is wanted; null when there is none.
    @Nullable TextFinding first(Predicate<TextFinding> wanted) {
        int at = 0;
        while (at < text.length()) {
            if (!Signs.isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            DigitList list = DigitList.at(text, at);
            steps.take(2L * (list.end() - at));
            TextFinding finding =
                    list.digits() < SHORTEST_INTERNATIONAL ? null : judge(list, wanted);
            if (finding != null) {
                return finding;
            }
            at = list.end();
        }
        return null;
    }

    private @Nullable TextFinding judge(DigitList list, Predicate<TextFinding> wanted) {
        int remaining = 0;
        int elements = 0;
        for (DigitList.Element element : list.elements()) {
            TextFinding finding = kind(element.digits(), isInternational(element.start()));
            if (finding == null) {
                remaining += element.digits();
                elements++;
            } else if (wanted.test(finding)
                    && !list.onlyYears(element)
                    && counts.test(text.substring(element.start(), element.end()))) {
                return finding;
            }
        }
        boolean joined =
                elements > 1
                        && kind(remaining, false) != null
                        && wanted.test(TextFinding.LISTED_NUMBER)
                        && !isOfFigures(list);
        return joined ? TextFinding.LISTED_NUMBER : null;
    }

    private static @Nullable TextFinding kind(int digits, boolean international) {
        if (digits > LONGEST_TELEPHONE) {
            return TextFinding.LONG_NUMBER;
        }
        return digits >= (international ? SHORTEST_INTERNATIONAL : SHORTEST_NATIONAL)
                ? TextFinding.TELEPHONE
                : null;
    }

    private boolean isInternational(int start) {
        int before = start - 1;
        before -= before > 0 && text.charAt(before) == '(' ? 1 : 0;
        return before >= 0 && text.charAt(before) == '+';
    }

    private boolean isOfFigures(DigitList list) {
        return list.onlyYears() || list.isSmallAndRising() || Amounts.isBehind(text, list.end());
    }
}
