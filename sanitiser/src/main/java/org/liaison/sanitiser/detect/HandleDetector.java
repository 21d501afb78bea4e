package org.liaison.sanitiser.detect;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.sanitiser.language.WordLists;
import org.liaison.sanitiser.signal.Detection;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.signal.Signal;

/// Names on chat and social networks, domains without `www`, and mail addresses in words.
public final class HandleDetector {

    private static final List<String> NETWORKS = WordLists.shared("networks");

    /// What may stand between a network and a name that is a plain word.
    private static final Set<String> BETWEEN =
            Set.copyOf(WordLists.shared("between-network-and-name"));

    private static final Set<String> DOMAINS = Set.copyOf(WordLists.shared("top-level-domains"));

    private static final Set<String> AT = Set.copyOf(WordLists.shared("at"));
    private static final Set<String> DOT = Set.copyOf(WordLists.shared("dot"));

    private static final String MARKS = ":：\"“«'‘";
    private static final int LABEL_REACH = 26;
    private static final int LONGEST = 64;
    private static final int SHORTEST = 4;

    private HandleDetector() {}

    public static void detect(String text, Detections found) {
        String lower = ContactDetector.lower(text);
        Token before = null;
        Token earlier = null;
        int at = 0;
        while (at < lower.length()) {
            if (!isToken(lower.charAt(at))) {
                at++;
                continue;
            }
            Token token = Token.at(lower, at);
            found.steps().take(1 + token.end() - token.start());
            judge(lower, token, found);
            judgeMail(lower, earlier, before, token, found);
            earlier = before;
            before = token;
            at = token.end();
        }
    }

    private static void judge(String lower, Token token, Detections found) {
        int size = token.end() - token.start();
        if (isDomain(lower, token)) {
            found.add(Detection.ofShape(token.start(), webEnd(lower, token.end()), Signal.URL));
        } else if (size >= SHORTEST && isHandle(lower, token)) {
            found.add(Detection.ofShape(token.start(), token.end(), Signal.HANDLE));
        }
    }

    private static boolean isHandle(String lower, Token token) {
        if (!token.latin()) {
            return false;
        }
        int size = token.end() - token.start();
        boolean odd = token.low() || (token.figures() >= 2 && token.letters() >= 3 && size >= 6);
        if (odd) {
            return token.letters() >= 2;
        }
        String label = label(lower, token.start());
        boolean named = NETWORKS.stream().anyMatch(label::contains);
        if (!named) {
            return false;
        }
        return (token.figures() > 0 && token.letters() > 0) || standsBesideNetwork(label);
    }

    /// `WeChat is goldlily`, `微信号：goldlily`: nothing but a joining word after the network.
    private static boolean standsBesideNetwork(String label) {
        for (String network : NETWORKS) {
            int at = label.lastIndexOf(network);
            if (at >= 0) {
                String between = label.substring(at + network.length()).strip();
                String bare = withoutMarks(between);
                boolean colon = !between.equals(bare);
                boolean joined = BETWEEN.contains(bare) || (colon && bare.isEmpty());
                if (joined || (bare.isEmpty() && SHORT.contains(network))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static final Set<String> SHORT =
            Set.of("vx", "wx", "line id", "line:", "微信", "v信", "薇信");

    private static String withoutMarks(String between) {
        StringBuilder bare = new StringBuilder();
        between.chars().filter(c -> MARKS.indexOf(c) < 0).forEach(c -> bare.append((char) c));
        return bare.toString().strip();
    }

    private static String label(String lower, int start) {
        return lower.substring(Math.max(0, start - LABEL_REACH), start);
    }

    private static boolean isDomain(String lower, Token token) {
        String word = lower.substring(token.start(), token.end());
        int dot = word.lastIndexOf('.');
        boolean name = dot > 1 && Character.isLetterOrDigit(word.charAt(0)) && token.letters() >= 4;
        return name
                && DOMAINS.contains(word.substring(dot + 1))
                && !followsAt(lower, token.start());
    }

    private static boolean followsAt(String lower, int start) {
        return start > 0 && lower.charAt(start - 1) == '@';
    }

    private static int webEnd(String lower, int from) {
        int end = from;
        if (end >= lower.length() || lower.charAt(end) != '/') {
            return end;
        }
        while (end < lower.length() && end - from < LONGEST * 4 && isWeb(lower.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWeb(char c) {
        return isToken(c) || "/?=&%#+~:".indexOf(c) >= 0;
    }

    /// `lily arroba mail punto example`: the word before, the word for @, and a word for the dot
    /// within the next two.
    private static void judgeMail(
            String lower,
            @Nullable Token earlier,
            @Nullable Token before,
            Token token,
            Detections found) {
        if (earlier == null || before == null || !AT.contains(word(lower, before))) {
            return;
        }
        Token dot = next(lower, token.end());
        Token last = dot == null ? null : next(lower, dot.end());
        if (dot != null && last != null && DOT.contains(word(lower, dot))) {
            found.add(Detection.ofShape(earlier.start(), last.end(), Signal.EMAIL_PERHAPS));
        }
    }

    private static @Nullable Token next(String lower, int from) {
        int at = from;
        while (at < lower.length() && at - from < 4 && !isToken(lower.charAt(at))) {
            at++;
        }
        boolean token = at < lower.length() && isToken(lower.charAt(at));
        return token ? Token.at(lower, at) : null;
    }

    private static String word(String lower, Token token) {
        return lower.substring(token.start(), token.end());
    }

    private static boolean isToken(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    /// A run of letters, figures, dots and dashes, without dots and dashes at its end.
    private record Token(int start, int end, int letters, int figures, boolean low, boolean latin) {

        static Token at(String lower, int start) {
            int end = start;
            while (end < lower.length()
                    && end - start < LONGEST
                    && isToken(lower.charAt(end))
                    && isHan(lower.charAt(end)) == isHan(lower.charAt(start))) {
                end++;
            }
            while (end > start + 1 && ".-".indexOf(lower.charAt(end - 1)) >= 0) {
                end--;
            }
            int letters = 0;
            int figures = 0;
            boolean latin = true;
            for (int at = start; at < end; at++) {
                char c = lower.charAt(at);
                letters += Character.isLetter(c) ? 1 : 0;
                figures += Character.isDigit(c) ? 1 : 0;
                latin &= c < 0x80;
            }
            boolean low = lower.substring(start, end).indexOf('_') >= 0;
            return new Token(start, end, letters, figures, low, latin);
        }

        private static boolean isHan(char c) {
            return c >= 0x2E80;
        }
    }
}
