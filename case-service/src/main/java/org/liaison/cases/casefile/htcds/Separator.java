package org.liaison.cases.casefile.htcds;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaison.cases.arrival.Blanks;

/// What stands between the columns of a file: a comma, or what spreadsheets of other countries
/// write.
final class Separator {

    static final char COMMA = ',';

    /// The first wins where two tell as much.
    private static final List<Character> READ = List.of(COMMA, ';', '\t', '|');

    private static final Pattern ANNOUNCED =
            Pattern.compile("\"?sep=(.)\"?[,;\\t|]*", Pattern.CASE_INSENSITIVE);

    private Separator() {}

    /// The separator that makes most names of columns out of the first line.
    ///
    /// @param head the first bytes of the file
    static char in(byte[] head) {
        List<String> lines =
                new String(head, StandardCharsets.UTF_8)
                        .lines()
                        .map(Blanks::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(2)
                        .toList();
        if (lines.isEmpty()) {
            return COMMA;
        }
        Matcher announced = ANNOUNCED.matcher(withTab(lines.getFirst()));
        if (announced.matches() && READ.contains(announced.group(1).charAt(0))) {
            return announced.group(1).charAt(0);
        }
        return best(lines.getFirst());
    }

    /// Whether a record is the line with which spreadsheets announce the separator.
    static boolean isAnnouncement(List<String> cells) {
        return cells.getFirst().regionMatches(true, 0, "sep=", 0, "sep=".length())
                && cells.stream().skip(1).allMatch(String::isEmpty);
    }

    /// Whether one cell holds what would be names of columns between separators, read or not.
    static boolean isWithin(String cell) {
        return Columns.namesIn(List.of(cell.split("[,;\\s|\uFF0C\uFF1B\u3001:^~]", -1))) > 1;
    }

    private static String withTab(String line) {
        return line.equalsIgnoreCase("sep=") ? "sep=\t" : line;
    }

    private static char best(String line) {
        char best = COMMA;
        int most = 0;
        for (char separator : READ) {
            String quoted = Pattern.quote(String.valueOf(separator));
            int names = Columns.namesIn(List.of(line.replace("\"", "").split(quoted, -1)));
            if (names > most) {
                best = separator;
                most = names;
            }
        }
        return best;
    }
}
