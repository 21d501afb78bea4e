package org.liaison.exchange.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the texts of one message without knowing the case: numbers that identify, ways to reach
/// someone, coordinates, and the words of sources, asylum and protection. Written apart from the
/// sanitiser on purpose, so that one mistake does not open both doors.
public final class TextReading {

    /// A letter of a script whose words stand together: no number goes on across it, and no
    /// lettered number begins with it.
    static final String NO_NUMBER = " \u65E5 ";

    /// Dates, times, and years with the number of a file.
    static final Pattern DAY_OR_TIME =
            Pattern.compile(
                    "(?<![0-9])(?:(?:19|20)[0-9]{2}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?"
                            + "|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:19|20)[0-9]{2}"
                            + "|(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?)(?![0-9])"
                            + "|(?<![0-9].)(?:19|20)[0-9]{2}[/-][0-9]{3,6}(?![0-9]|.[0-9])");

    private final DisclosedValues disclosed;
    private final Steps steps;

    /// @param disclosed numbers, addresses and places that fields of the same message disclose
    public TextReading(Collection<String> disclosed) {
        this(disclosed, new Steps(Steps.MOST));
    }

    TextReading(Collection<String> disclosed, Steps steps) {
        this.steps = steps;
        this.disclosed = new DisclosedValues(disclosed, steps);
    }

    /// The first thing that a text gives away; once the texts of this message took too many steps,
    /// every further one is [TextFinding#TOO_COMPLEX].
    public Optional<TextFinding> first(String text) {
        return first(text, Set.of());
    }

    /// The first thing that the value of a field gives away beyond what the field is for.
    public Optional<TextFinding> first(String text, Set<TextFinding> expected) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!TextLimit.holds(text)) {
            return Optional.of(TextFinding.TOO_LONG);
        }
        try {
            for (String reading : PlainText.readings(text, steps)) {
                TextFinding finding = find(reading, expected);
                if (finding != null) {
                    return Optional.of(finding);
                }
            }
            return Optional.empty();
        } catch (Steps.TooManySteps tooMany) {
            return Optional.of(TextFinding.TOO_COMPLEX);
        }
    }

    private @Nullable TextFinding find(String plain, Set<TextFinding> expected) {
        String lower = plain.toLowerCase(Locale.ROOT);
        if (!expected.contains(TextFinding.WORDS) && SensitiveWords.areIn(lower, steps)) {
            return TextFinding.WORDS;
        }
        DigitRuns digits = new DigitRuns(plain, steps);
        if (!expected.contains(TextFinding.PLACE)
                && new Coordinates(plain, digits, steps).any(this::isNotDisclosed)) {
            return TextFinding.PLACE;
        }
        if (!expected.contains(TextFinding.REACHABLE)
                && ContactWays.any(plain, lower, this::isNotDisclosed, steps)) {
            return TextFinding.REACHABLE;
        }
        return digits.none() ? null : number(Uuids.without(plain, NO_NUMBER, steps), expected);
    }

    private @Nullable TextFinding number(String withoutIds, Set<TextFinding> expected) {
        String numbers = new DigitRuns(withoutIds, steps).without(DAY_OR_TIME, NO_NUMBER);
        boolean lettered =
                !expected.contains(TextFinding.LETTERED_NUMBER)
                        && new LetteredNumbers(numbers, new DigitRuns(numbers, steps), steps)
                                .any(this::isNotDisclosed);
        if (lettered) {
            return TextFinding.LETTERED_NUMBER;
        }
        return new Figures(numbers, this::isNotDisclosed, steps)
                .first(kind -> !expected.contains(kind));
    }

    private boolean isNotDisclosed(String found) {
        return !disclosed.hold(found);
    }
}
