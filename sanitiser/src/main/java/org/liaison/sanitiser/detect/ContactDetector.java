package org.liaison.sanitiser.detect;

import java.util.List;
import java.util.Locale;
import org.liaison.sanitiser.signal.Detection;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.signal.Signal;

/// Mail and web addresses, names on networks, and lines of machine-readable zones.
public final class ContactDetector {

    private static final List<String> WEB =
            List.of(
                    "://",
                    "///",
                    "www.",
                    "t.me/",
                    "wa.me/",
                    "fb.com/",
                    "instagram.com/",
                    "weixin://");
    private static final int LONGEST_LABEL = 12;
    private static final int LONGEST_ADDRESS = 254;
    private static final int SHORTEST_HANDLE = 4;
    private static final int SHORTEST_ZONE = 30;
    private static final int SHORTEST_PIECE = 8;

    private ContactDetector() {}

    public static void detect(String text, Detections found) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '@' || c == '＠') {
                detectAt(text, at, found);
            }
        }
        String lower = lower(text);
        WEB.forEach(mark -> detectWeb(lower, mark, found));
        detectZones(text, found);
    }

    /// The text in small letters, each at its place; as it is when a small letter is longer.
    static String lower(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.length() == text.length() ? lower : text;
    }

    private static void detectAt(String text, int at, Detections found) {
        int start = at;
        while (start > 0 && at - start < LONGEST_ADDRESS && isLocal(text.charAt(start - 1))) {
            start--;
        }
        found.steps().take(LONGEST_ADDRESS);
        int end = at + 1;
        boolean dot = false;
        while (end < text.length() && end - at < LONGEST_ADDRESS && isDomain(text.charAt(end))) {
            dot |=
                    text.charAt(end) == '.'
                            && end + 1 < text.length()
                            && isDomain(text.charAt(end + 1));
            end++;
        }
        while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        if (start < at && dot) {
            found.add(Detection.ofShape(start, end, Signal.EMAIL));
        } else if (end - at >= SHORTEST_HANDLE) {
            found.add(Detection.ofShape(at, end, Signal.HANDLE));
        }
    }

    private static void detectWeb(String lower, String mark, Detections found) {
        int at = lower.indexOf(mark);
        while (at >= 0) {
            int start = at;
            while (start > 0 && at - start < LONGEST_LABEL && isDomain(lower.charAt(start - 1))) {
                start--;
            }
            int end = at + mark.length();
            while (end < lower.length() && !ends(lower.charAt(end))) {
                end++;
            }
            found.steps().take(end - start);
            found.add(Detection.ofShape(start, end, Signal.URL));
            at = lower.indexOf(mark, end);
        }
    }

    /// ICAO 9303: 30, 36 or 44 capitals, digits and fillers.
    private static void detectZones(String text, Detections found) {
        int start = 0;
        int fillers = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside = at < text.length() && isZone(text.charAt(at));
            if (inside) {
                fillers += text.charAt(at) == '<' ? 1 : 0;
                continue;
            }
            boolean zone = at - start >= SHORTEST_ZONE && fillers >= 2;
            if (zone || isPieceOfZone(text, start, at)) {
                found.add(Detection.ofShape(start, at, Signal.MACHINE_READABLE_ZONE));
            }
            start = at + 1;
            fillers = 0;
        }
    }

    /// `LIN<<XIAOYU`: the two fillers between family and given names say enough.
    private static boolean isPieceOfZone(String text, int start, int end) {
        int fillers = text.substring(start, end).indexOf("<<");
        boolean letters = fillers > 1 && Character.isLetter(text.charAt(start + fillers - 1));
        return end - start >= SHORTEST_PIECE && letters;
    }

    private static boolean isZone(char c) {
        return c == '<' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0;
    }

    private static boolean ends(char c) {
        return Character.isWhitespace(c) || ",;\"'<>()（），。；”".indexOf(c) >= 0;
    }
}
