package org.liaison.sanitiser.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.sanitiser.signal.Signal;

/// Up to six runs of letters and figures with one joint between them, read by their shapes: `L` for
/// capitals, `l` for other letters, `D` for figures, each with how many there are.
final class CodeRun {

    private static final int MOST_PARTS = 6;
    private static final int LONGEST_IBAN = 34;
    private static final int SHORTEST_IBAN = 15;

    /// Without a word before them: Spain, France and Italy, Britain, Russia, Bulgaria, Romania,
    /// Viet Nam. Germany only with its dash.
    private static final Set<String> PLATES =
            Set.of(
                    "D4 L3",
                    "D4L3",
                    "L2 D3 L2",
                    "L2D3L2",
                    "L2D2 L3",
                    "L2D2L3",
                    "L1D3L2D2",
                    "L1D3L2D3",
                    "L1 D3 L2 D2",
                    "L1D3L2 D2",
                    "L1D3L2 D3",
                    "L1 D3 L2 D3",
                    "L1 D3 L2",
                    "L2 D4 L2",
                    "L2D4L2",
                    "L1D4L2",
                    "L1 D4 L2",
                    "L1 D2 L3",
                    "L1 D3 L3",
                    "L2 D2 L3",
                    "D2L1 D5",
                    "D2L1 D3 D2",
                    "D2L1D1 D5",
                    "D2L1D1 D3 D2",
                    "D2L1D5",
                    "D2L1D1D5");

    private static final Set<String> MONEY =
            Set.of("eur", "usd", "gbp", "bgn", "ron", "lei", "rub", "cny", "rmb", "vnd", "chf");

    /// What a code is taken for and where it ends.
    record Reading(int end, Signal signal) {}

    private record Part(int start, int end, String shape, int figures, int letters, int small) {}

    private final String text;
    private final List<Part> parts;

    private CodeRun(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
    }

    static CodeRun at(String text, int start) {
        List<Part> parts = new ArrayList<>();
        int at = start;
        while (parts.size() < MOST_PARTS && at < text.length() && CodeDetector.isAlnum(text, at)) {
            int end = CodeDetector.partEnd(text, at);
            parts.add(part(text, at, end));
            boolean joined = end + 1 < text.length() && CodeDetector.joins(text.charAt(end));
            at = joined ? end + 1 : text.length();
        }
        return new CodeRun(text, parts);
    }

    private static Part part(String text, int start, int end) {
        StringBuilder shape = new StringBuilder();
        int figures = 0;
        int small = 0;
        int at = start;
        while (at < end) {
            char kind = kind(text.charAt(at));
            int from = at;
            while (at < end && kind(text.charAt(at)) == kind) {
                at++;
            }
            figures += kind == 'D' ? at - from : 0;
            small += kind == 'l' ? at - from : 0;
            shape.append(kind).append(at - from);
        }
        return new Part(start, end, shape.toString(), figures, end - start - figures, small);
    }

    private static char kind(char c) {
        if (Character.isDigit(c)) {
            return 'D';
        }
        return Character.isUpperCase(c) ? 'L' : 'l';
    }

    /// What the run is; a word for plates or documents before it counts, one for files speaks
    /// against.
    @Nullable Reading reading(boolean plateWord, boolean documentWord, boolean reference) {
        int iban = ibanParts();
        if (iban > 0) {
            return new Reading(parts.get(iban - 1).end(), Signal.ACCOUNT_PERHAPS);
        }
        for (int count = Math.min(4, parts.size()); count > 0; count--) {
            if (isPlate(count, plateWord)) {
                return new Reading(parts.get(count - 1).end(), Signal.PLATE);
            }
        }
        if (documentWord) {
            int count = coded();
            if (figures(count) >= 5) {
                return new Reading(parts.get(count - 1).end(), Signal.DOCUMENT_PERHAPS);
            }
        }
        return reference ? null : unlabelled();
    }

    private @Nullable Reading unlabelled() {
        int count = 1;
        while (count < parts.size()
                && text.charAt(parts.get(count - 1).end()) != ' '
                && isCode(count)) {
            count++;
        }
        boolean code =
                figures(count) >= 5
                        && small(count) == 0
                        && letters(count) >= 1
                        && letters(count) <= 9
                        && figures(count) + letters(count) >= 7
                        && !namesYear(count);
        return code ? new Reading(parts.get(count - 1).end(), Signal.DOCUMENT_PERHAPS) : null;
    }

    private boolean isCode(int part) {
        return parts.get(part).small() == 0 && parts.get(part).figures() > 0;
    }

    private boolean namesYear(int count) {
        return parts.subList(0, count).stream()
                .filter(part -> part.shape().equals("D4"))
                .map(part -> text.substring(part.start(), part.start() + 2))
                .anyMatch(century -> century.equals("19") || century.equals("20"));
    }

    /// How many parts from the first are figures or a few capitals.
    private int coded() {
        int count = 0;
        while (count < parts.size()
                && parts.get(count).small() == 0
                && (parts.get(count).figures() > 0 || parts.get(count).letters() <= 3)) {
            count++;
        }
        return count;
    }

    private boolean isPlate(int count, boolean plateWord) {
        if (small(count) > 0 || figures(count) < 2 || letters(count) == 0) {
            return false;
        }
        if (plateWord) {
            int all = figures(count) + letters(count);
            return all >= 5 && all <= 10 && letters(count) <= 5 && !isMoney(count);
        }
        return (PLATES.contains(shape(count)) && !isMoney(count) && noYearAlone(count))
                || isGerman(count);
    }

    private boolean noYearAlone(int count) {
        return count > 2 || !shape(count).equals("D4 L3") || spanish(parts.get(1));
    }

    /// Plates of Spain have no vowels.
    private boolean spanish(Part letters) {
        return text.substring(letters.start(), letters.end())
                .chars()
                .noneMatch(c -> "AEIOUÑQ".indexOf(c) >= 0);
    }

    private boolean isMoney(int count) {
        Part last = parts.get(count - 1);
        return MONEY.contains(text.substring(last.start(), last.end()).toLowerCase(Locale.ROOT));
    }

    private boolean isGerman(int count) {
        if (count != 3 || text.charAt(parts.get(0).end()) != '-') {
            return false;
        }
        String shape = shape(3);
        return shape.length() == 8
                && shape.charAt(0) == 'L'
                && shape.charAt(3) == 'L'
                && shape.charAt(6) == 'D'
                && shape.charAt(1) <= '3'
                && shape.charAt(4) <= '2'
                && shape.charAt(7) <= '4';
    }

    /// Two capitals and two figures, then capitals and figures to the length of an account.
    private int ibanParts() {
        if (parts.isEmpty() || !parts.getFirst().shape().startsWith("L2D2")) {
            return 0;
        }
        int all = 0;
        int count = 0;
        while (count < parts.size()
                && parts.get(count).small() == 0
                && all + length(count) <= LONGEST_IBAN) {
            all += length(count);
            count++;
        }
        return all >= SHORTEST_IBAN && figures(count) >= 8 ? count : 0;
    }

    private int length(int part) {
        return parts.get(part).end() - parts.get(part).start();
    }

    private String shape(int count) {
        StringBuilder shape = new StringBuilder();
        for (Part part : parts.subList(0, count)) {
            shape.append(shape.isEmpty() ? "" : " ").append(part.shape());
        }
        return shape.toString();
    }

    private int figures(int count) {
        return parts.subList(0, count).stream().mapToInt(Part::figures).sum();
    }

    private int letters(int count) {
        return parts.subList(0, count).stream().mapToInt(Part::letters).sum();
    }

    private int small(int count) {
        return parts.subList(0, count).stream().mapToInt(Part::small).sum();
    }
}
