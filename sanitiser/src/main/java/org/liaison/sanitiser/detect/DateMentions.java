package org.liaison.sanitiser.detect;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.sanitiser.text.View;
import org.liaison.sanitiser.text.Views;

/// Full dates in a text, in figures and with the names of months in eight languages.
public final class DateMentions {

    /// A date as written; figures alone may be read day first or month first.
    public record Mention(int start, int end, Set<Integer> readings) {}

    private record Token(int start, int end, int value, int digits, boolean month) {}

    private static final Map<String, Integer> MONTHS = months();
    private static final Set<String> BETWEEN = between();
    private static final Set<String> MONTH_SIGNS =
            Set.of(Views.numericKey("tháng"), Views.numericKey("月"));

    private static final class Spelled {
        private static final NumberWords DAYS_AND_YEARS = daysAndYears();

        private static NumberWords daysAndYears() {
            Map<String, Integer> values =
                    new HashMap<>(Spellout.of(1900, 2030, true, Views::numericKey));
            values.putAll(Spellout.of(1, 31, true, Views::numericKey));
            return new NumberWords(values);
        }
    }

    private DateMentions() {}

    /// Every full date, in the order of the text.
    ///
    /// @param view the numeric view of the text
    public static List<Mention> in(View view) {
        List<Mention> mentions = new ArrayList<>();
        List<Token> run = new ArrayList<>();
        boolean spells = namesMonth(view);
        int at = 0;
        while (at < view.length()) {
            int end = tokenEnd(view, at);
            NumberWords.Match spelled = spells ? Spelled.DAYS_AND_YEARS.at(view, at) : null;
            if (spelled != null && spelled.end() > end - 1) {
                end = spelled.end();
            } else {
                spelled = null;
            }
            String word = view.letters(at, end);
            Token token =
                    spelled == null
                            ? token(view, at, end, word)
                            : spelled(view, at, end, spelled.value());
            if (token != null) {
                addTo(run, token, mentions);
            } else if (!BETWEEN.contains(word)) {
                run.clear();
            }
            at = end;
        }
        return mentions;
    }

    private static void addTo(List<Token> run, Token token, List<Mention> mentions) {
        if (token.digits() == 8) {
            mention(token.start(), token.end(), compact(token.value()), mentions);
            run.clear();
            return;
        }
        if (!run.isEmpty() && token.start() - run.getLast().end() > 12) {
            run.clear();
        }
        run.add(token);
        if (run.size() > 3) {
            run.removeFirst();
        }
        if (run.size() == 3) {
            Token first = run.getFirst();
            mention(first.start(), token.end(), readings(first, run.get(1), token), mentions);
        }
    }

    private static void mention(int start, int end, Set<Integer> readings, List<Mention> mentions) {
        if (!readings.isEmpty()) {
            mentions.add(new Mention(start, end, readings));
        }
    }

    private static int tokenEnd(View view, int from) {
        boolean digits = Groups.isDigit(view, from);
        int end = from + 1;
        while (end < view.length() && digits == Groups.isDigit(view, end)) {
            boolean apart = digits ? view.start(end) != view.end(end - 1) : view.startsWord(end);
            if (apart) {
                break;
            }
            end++;
        }
        return end;
    }

    private static Token spelled(View view, int from, int to, int value) {
        return new Token(view.start(from), view.end(to - 1), value, value >= 1000 ? 4 : 2, false);
    }

    /// Only where a month is named are words read as numbers of a date.
    private static boolean namesMonth(View view) {
        int from = 0;
        for (int at = 0; at < view.length(); at++) {
            if (view.endsWord(at)) {
                String word = view.letters(from, at + 1);
                if (MONTHS.containsKey(word) || MONTH_SIGNS.contains(word)) {
                    return true;
                }
                from = at + 1;
            }
        }
        return false;
    }

    private static @Nullable Token token(View view, int from, int to, String word) {
        int start = view.start(from);
        int end = view.end(to - 1);
        if (Groups.isDigit(view, from)) {
            boolean fits = to - from <= 4 || to - from == 8;
            return fits ? new Token(start, end, Integer.parseInt(word), to - from, false) : null;
        }
        Integer month = MONTHS.get(word);
        return month == null ? null : new Token(start, end, month, 0, true);
    }

    private static Set<Integer> readings(Token one, Token two, Token three) {
        List<Integer> readings = new ArrayList<>();
        if (one.digits() == 4) {
            add(readings, one.value(), two.value(), three.value(), three);
            return Set.copyOf(readings);
        }
        if (three.month() || three.digits() == 3 || three.digits() == 1) {
            return Set.of();
        }
        for (int year : years(three)) {
            if (!one.month()) {
                add(readings, year, two.value(), one.value(), one);
            }
            if (!two.month()) {
                add(readings, year, one.value(), two.value(), two);
            }
        }
        return Set.copyOf(readings);
    }

    private static List<Integer> years(Token token) {
        return token.digits() == 4
                ? List.of(token.value())
                : List.of(1900 + token.value(), 2000 + token.value());
    }

    private static Set<Integer> compact(int value) {
        List<Integer> readings = new ArrayList<>();
        Token any = new Token(0, 0, 0, 2, false);
        add(readings, value / 10_000, value / 100 % 100, value % 100, any);
        add(readings, value % 10_000, value / 10_000 % 100, value / 1_000_000, any);
        return Set.copyOf(readings);
    }

    private static void add(List<Integer> readings, int year, int month, int day, Token dayToken) {
        boolean real = year >= 1900 && year < 2100 && month >= 1 && month <= 12;
        int key = key(year, month, day);
        if (real && day >= 1 && day <= 31 && !dayToken.month() && !readings.contains(key)) {
            readings.add(key);
        }
    }

    /// The number that stands for this day in [Mention#readings].
    public static int key(int year, int month, int day) {
        return (year * 100 + month) * 100 + day;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Locale language :
                List.of("en", "es", "fr", "it", "de", "ro", "pt", "pl", "bg", "ru", "uk").stream()
                        .map(Locale::forLanguageTag)
                        .toList()) {
            for (Month month : Month.values()) {
                for (TextStyle style : TextStyle.values()) {
                    String name = Views.numericKey(month.getDisplayName(style, language));
                    if (name.length() >= 3) {
                        months.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        String[] roman = {
            "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"
        };
        for (int month = 1; month < roman.length; month++) {
            months.putIfAbsent(roman[month], month);
        }
        return Map.copyOf(months);
    }

    private static Set<String> between() {
        List<String> words =
                List.of(
                        "de", "del", "of", "the", "di", "le", "st", "nd", "rd", "th", "г", "года",
                        "год", "ngày", "tháng", "năm", "年", "月", "日", "号", "號", "er", "o", "година",
                        "godina", "г", "the", "day", "in", "year", "der", "den", "des", "am", "vom",
                        "im", "jahr", "jahre", "jahres", "du", "mois", "l", "an", "année", "en",
                        "dell", "anno", "nell", "mese", "luna", "anul", "anului", "din", "al", "a",
                        "на", "през", "месец", "числа", "mùng", "mồng", "do", "ano", "mes", "año",
                        "día", "dia", "ª", "º", "и", "y", "и", "th", "e", "ого", "го", "я", "й",
                        "ти", "ви", "ри", "ми", "ма", "та");
        return words.stream().map(Views::numericKey).collect(Collectors.toUnmodifiableSet());
    }
}
