package org.liaison.cases.casefile.htcds;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which encoding a text that is no UTF-8 seems to have. A guess, to tell people what to look for:
/// nothing is ever read by it.
final class LegacyEncoding {

    /// Its bytes where its common characters are, as Latin-1 so that a pattern can be used.
    private record DoubleByte(String name, String charset, Pattern common) {}

    private static final DoubleByte KOREAN =
            new DoubleByte(
                    "EUC-KR", "x-windows-949", Pattern.compile("[\u00B0-\u00C8][\u00A1-\u00FE]"));

    /// So many bytes are no chance.
    private static final int SURE = 12;

    private static final List<DoubleByte> DOUBLE_BYTES =
            List.of(
                    new DoubleByte(
                            "GB18030 (GBK)",
                            "GB18030",
                            Pattern.compile("[\u00B0-\u00D7][\u00A1-\u00FE]")),
                    new DoubleByte(
                            "Big5", "Big5", Pattern.compile("[\u00A4-\u00C6][@-~\u00A1-\u00FE]")),
                    new DoubleByte(
                            "Shift_JIS",
                            "windows-31j",
                            Pattern.compile(
                                    "\u0082[\u009F-\u00F1]|\u0083[@-\u0096]"
                                            + "|[\u0088-\u0097][@-~\u0080-\u00FC]")),
                    KOREAN);

    private static final Pattern RUN = Pattern.compile("[\u0080-\u00FF]+");
    private static final Pattern IN_A_LATIN_WORD =
            Pattern.compile(
                    "(?<=[a-zA-Z])[\u0080-\u00FF]{1,2}(?=[a-zA-Z,;\\s\"]|$)"
                            + "|(?<![\u0080-\u00FF])[\u0080-\u00FF](?=[a-z]{2})");
    private static final Pattern CYRILLIC_WORD =
            Pattern.compile("[\u00C0-\u00DF\u00A8]?[\u00E0-\u00FF\u00B8]+|[\u00C0-\u00DF]+");
    private static final Pattern KOI8_WORD = Pattern.compile("[\u00E0-\u00FF]?[\u00C0-\u00DF]+");
    private static final Pattern CENTRAL_EUROPEAN =
            Pattern.compile(
                    "[\u00B9\u009C\u00BF\u009F\u00B3\u00A5\u00A3\u008C\u00AF\u008F\u009E\u009A]");
    private static final Pattern ABOVE_OLD_MACHINES = Pattern.compile("[\u00A6-\u00FF]");

    private LegacyEncoding() {}

    /// Its name; null if nobody can tell.
    ///
    /// @param sample bytes from the first on that is no UTF-8, with what stands before it in its
    ///   word
    static @Nullable String nameOf(byte[] sample) {
        String bytes = new String(sample, StandardCharsets.ISO_8859_1);
        int runs = count(RUN, bytes);
        if (2 * count(IN_A_LATIN_WORD, bytes) >= runs) {
            return latin(bytes);
        }
        if (everyRunIs(CYRILLIC_WORD, bytes)) {
            return "windows-1251";
        }
        if (everyRunIs(KOI8_WORD, bytes)) {
            return "KOI8-R";
        }
        return doubleByte(sample);
    }

    private static String latin(String bytes) {
        if (!ABOVE_OLD_MACHINES.matcher(bytes).find()) {
            return "an encoding of DOS or an old Macintosh";
        }
        return CENTRAL_EUROPEAN.matcher(bytes).find() ? "windows-1250" : "windows-1252";
    }

    private static @Nullable String doubleByte(byte[] sample) {
        if (isKorean(sample)) {
            return KOREAN.name();
        }
        @Nullable String best = null;
        double most = 0.5;
        for (DoubleByte encoding : DOUBLE_BYTES) {
            double share = commonShare(encoding, sample);
            if (share > most) {
                best = encoding.name();
                most = share;
            }
        }
        return best;
    }

    /// Korean is Chinese in other bytes too, but hardly ever the other way round.
    private static boolean isKorean(byte[] sample) {
        int high = 0;
        for (byte b : sample) {
            high += b < 0 ? 1 : 0;
        }
        return high >= SURE && commonShare(KOREAN, sample) == 1;
    }

    /// How many of its characters are common ones; 0 if the bytes are not of this encoding.
    private static double commonShare(DoubleByte encoding, byte[] sample) {
        if (!Charset.isSupported(encoding.charset())) {
            return 0;
        }
        Charset charset = Charset.forName(encoding.charset());
        CharBuffer text = CharBuffer.allocate(sample.length + 1);
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (decoder.decode(ByteBuffer.wrap(sample), text, false).isError()) {
            return 0;
        }
        int all = 0;
        int common = 0;
        for (char c : text.flip().toString().toCharArray()) {
            if (c >= 0x80) {
                all++;
                String bytes =
                        new String(
                                String.valueOf(c).getBytes(charset), StandardCharsets.ISO_8859_1);
                common += encoding.common().matcher(bytes).matches() ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) common / all;
    }

    private static boolean everyRunIs(Pattern word, String bytes) {
        Matcher runs = RUN.matcher(bytes);
        int longest = 0;
        while (runs.find()) {
            if (!word.matcher(runs.group()).matches()) {
                return false;
            }
            longest = Math.max(longest, runs.group().length());
        }
        return longest > 2;
    }

    private static int count(Pattern pattern, String bytes) {
        return (int) pattern.matcher(bytes).results().count();
    }
}
