package org.liaison.operator.office;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.operator.OperatorFailure;

/// Where a home may be. Its path reaches a dozen programs, some of which take a comma for two
/// folders, a `+` for a blank or a `$` for a name: what one of them would misread is refused before
/// anything is written, so that nothing is ever written elsewhere.
final class HomePath {

    private static final Set<Integer> SIGNS =
            Set.of(
                    (int) '/', (int) '.', (int) '_', (int) '-', (int) ' ', (int) '#', (int) '=',
                    (int) '@', (int) '(', (int) ')', (int) '~');

    private HomePath() {}

    /// The home, if all programs of an office can be given it.
    static StateFolder of(Path path) {
        Path home = path.toAbsolutePath().normalize();
        home.toString()
                .codePoints()
                .filter(HomePath::isMisread)
                .findFirst()
                .ifPresent(sign -> {
                    throw new OperatorFailure(
                            ("The home %s has the sign %s in its path, which some program of an office would"
                                            + " misread: set LIAISON_HOME to a path of letters, digits, blanks and"
                                            + " . _ - # = @ ( ) ~")
                                    .formatted(home, shown(sign)));
                });
        if (!encodable(home)) {
            throw new OperatorFailure(
                    "This shell cannot name the home %s: start ./liaison, which sets a UTF-8 locale"
                            .formatted(home));
        }
        for (@Nullable Path part = home; part != null; part = part.getParent()) {
            if (Files.exists(part) && !Files.isDirectory(part)) {
                throw new OperatorFailure(
                        "The home %s cannot be: %s is a file; set LIAISON_HOME to a folder"
                                .formatted(home, part));
            }
        }
        return new StateFolder(home);
    }

    private static boolean isMisread(int codePoint) {
        boolean word =
                Character.isLetterOrDigit(codePoint)
                        || Character.getType(codePoint) == Character.NON_SPACING_MARK
                        || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
        return !word && !SIGNS.contains(codePoint);
    }

    private static String shown(int codePoint) {
        return codePoint > ' ' && codePoint != Character.MAX_CODE_POINT
                ? Character.toString(codePoint)
                : "U+%04X".formatted(codePoint);
    }

    /// Whoever starts this without `./liaison` may be in a locale that writes `?` for a letter.
    private static boolean encodable(Path home) {
        String names = System.getProperty("sun.jnu.encoding", "UTF-8");
        return !Charset.isSupported(names)
                || Charset.forName(names).newEncoder().canEncode(home.toString());
    }
}
