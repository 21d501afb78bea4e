package org.liaison.sanitiser.detect;

import java.util.List;
import java.util.Locale;
import org.liaison.sanitiser.signal.Detection;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.signal.Signal;

/// Mail and web addresses, names on networks, and lines of machine-readable zones.
public final class ContactDetector {

    private static final List<String> WEB =
            List.of("://", "www.", "t.me/", "wa.me/", "fb.com/", "instagram.com/", "weixin://");
    private static final List<String> NETWORKS =
            List.of(
                    "wechat",
                    "weixin",
                    "微信",
                    "telegram",
                    "whatsapp",
                    "instagram",
                    "facebook",
                    "tiktok",
                    "抖音",
                    "zalo",
                    "viber",
                    "kakaotalk",
                    "qq",
                    "вконтакте",
                    "телеграм");
    private static final int LONGEST_LABEL = 12;
    private static final int LONGEST_ADDRESS = 254;
    private static final int SHORTEST_HANDLE = 4;
    private static final int SHORTEST_ZONE = 30;

    private ContactDetector() {}

    public static void detect(String text, Detections found) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '@' || c == '＠') {
                detectAt(text, at, found);
            }
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() == text.length()) {
            WEB.forEach(mark -> detectWeb(lower, mark, found));
            NETWORKS.forEach(network -> detectNetwork(lower, network, found));
        }
        detectZones(text, found);
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

    /// A network's name, then within a label's reach a word with a digit or a low line in it.
    private static void detectNetwork(String lower, String network, Detections found) {
        int at = lower.indexOf(network);
        while (at >= 0) {
            int from = at + network.length();
            handleWithin(lower, from, Math.min(lower.length(), from + LONGEST_LABEL), found);
            at = lower.indexOf(network, from);
        }
    }

    private static void handleWithin(String lower, int from, int limit, Detections found) {
        int start = from;
        while (start < limit) {
            found.steps().take(1);
            int end = start;
            boolean odd = false;
            while (end < lower.length()
                    && end - start < LONGEST_ADDRESS
                    && isHandle(lower.charAt(end))) {
                odd |= !Character.isLetter(lower.charAt(end));
                end++;
            }
            found.steps().take(end - start);
            if (odd && end - start >= SHORTEST_HANDLE) {
                found.add(Detection.ofShape(start, end, Signal.HANDLE));
                return;
            }
            start = end + 1;
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
            if (at - start >= SHORTEST_ZONE && fillers >= 2) {
                found.add(Detection.ofShape(start, at, Signal.MACHINE_READABLE_ZONE));
            }
            start = at + 1;
            fillers = 0;
        }
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

    private static boolean isHandle(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
    }

    private static boolean ends(char c) {
        return Character.isWhitespace(c) || ",;\"'<>()（），。；”".indexOf(c) >= 0;
    }
}
