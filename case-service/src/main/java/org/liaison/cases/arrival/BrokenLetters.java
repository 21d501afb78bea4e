package org.liaison.cases.arrival;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Letters that did not survive a web page, a mail program or another encoding: the text check
/// would guard a name that nobody writes.
final class BrokenLetters {

    private static final String AS_IT_IS_WRITTEN = "write the letter itself";
    private static final Pattern ENTITY =
            Pattern.compile(
                    "&(?:#[0-9]{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z]{2,31}[0-9]{0,2});"
                            + "|&#(?:[0-9]{2,7}|[xX][0-9a-fA-F]{2,6})"
                            + "|&(?:[A-Za-z](?:acute|grave|circ|uml|tilde|ring|cedil|slash)|[a-zA-Z]{2}lig"
                            + "|nbsp|amp|quot|lt|gt|iexcl|iquest|ordf|ordm|shy|eth|thorn)(?![A-Za-z])");
    private static final Pattern ESCAPE =
            Pattern.compile(
                    "(?:%[0-9A-Fa-f]{2}){2,}|\\\\u\\{?[0-9A-Fa-f]{4,6}|\\\\x[0-9A-Fa-f]{2}"
                            + "|(?:=[C-F][0-9A-F]=[89AB][0-9A-F])|=\\?[A-Za-z0-9-]+\\?[BbQq]\\?");

    /// A question mark between letters, or what is put where a letter could not be read.
    private static final Pattern LOST =
            Pattern.compile(
                    "\\p{L}\\?\\p{L}|\\p{L}\\?{2,}|\\?{2,}\\p{L}|\uFFFD|\u951F\u65A4|\u70EB\u70EB");

    private static final Pattern HAN_IN_LATIN =
            Pattern.compile("\\p{IsLatin}\\p{IsHan}{1,2}\\p{IsLatin}");

    /// Bytes that no encoding shows, boxes of DOS and the root of an old Macintosh before a letter.
    private static final Pattern NEVER_WRITTEN =
            Pattern.compile(
                    "[\u0080-\u009F\u2500-\u257F]|\u221A[^\\x00-\\x7F]"
                            // Cyrillic and Han, of which a byte that no encoding shows was dropped.
                            + "|(?:[\u0420\u0421][\u00A0-\u00BF\u0402-\u040F\u0452-\u045F\u0490\u0491"
                            + "\u2013-\u203A\u20AC\u2116\u2122]){2}"
                            + "|(?:[\u00E4-\u00E9][\u00A0-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u203A"
                            + "\u20AC\u2122]{1,2}){2}");

    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7F]{2,}");
    private static final List<Charset> READ_AS =
            Stream.of("windows-1252", "windows-1250", "windows-1251")
                    .filter(Charset::isSupported)
                    .map(Charset::forName)
                    .toList();

    /// First and last letters of what people write, in pairs; what else comes out of bytes came out
    /// by chance.
    private static final int[] WRITTEN = {
        0xA0, 0x17F, 0x1A0, 0x1B0, 0x1CD, 0x1DC, 0x218, 0x21B, 0x300, 0x30C, 0x323, 0x328, 0x386,
        0x3CE, 0x401, 0x45F, 0x490, 0x491, 0x5D0, 0x5EA, 0x621, 0x652, 0x67E, 0x6CC, 0xE01, 0xE4E,
        0x1E80, 0x1EFF, 0x2010, 0x203A, 0x20AC, 0x20AC, 0x2122, 0x2122, 0x3001, 0x30FF, 0x3400,
        0x9FFF, 0xAC00, 0xD7A3, 0xFF01, 0xFF5E, 0x1F000, 0x2FFFF
    };

    private BrokenLetters() {}

    static List<Remark> in(String value) {
        List<Remark> remarks = new ArrayList<>();
        if (ENTITY.matcher(value).find()) {
            remarks.add(new Remark(ArrivalRule.HTML_ENTITY, AS_IT_IS_WRITTEN));
        }
        if (ESCAPE.matcher(value).find()) {
            remarks.add(new Remark(ArrivalRule.ESCAPED_LETTER, AS_IT_IS_WRITTEN));
        }
        if (isMisread(value)) {
            remarks.add(
                    new Remark(
                            ArrivalRule.MOJIBAKE,
                            "open the file again as UTF-8, or write the letter itself"));
        }
        if (LOST.matcher(value).find()) {
            remarks.add(
                    new Remark(
                            ArrivalRule.LOST_LETTER,
                            "the letter is lost in this file: write it from the source"));
        }
        return remarks;
    }

    private static boolean isMisread(String value) {
        if (NEVER_WRITTEN.matcher(value).find() || HAN_IN_LATIN.matcher(value).find()) {
            return true;
        }
        Matcher runs = BEYOND_ASCII.matcher(value);
        while (runs.find()) {
            String run = runs.group();
            if (READ_AS.stream().anyMatch(charset -> isUtf8In(run, charset))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the run, written in that encoding, is UTF-8: by chance hardly ever.
    private static boolean isUtf8In(String run, Charset charset) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(run));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes)
                    .codePoints()
                    .allMatch(BrokenLetters::isWritten);
        } catch (CharacterCodingException isNot) {
            return false;
        }
    }

    private static boolean isWritten(int codePoint) {
        for (int i = 0; i < WRITTEN.length; i += 2) {
            if (codePoint >= WRITTEN[i] && codePoint <= WRITTEN[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
