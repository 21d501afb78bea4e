package org.liaison.cases.casefile.htcds;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a file is that is no CSV in UTF-8, told by its first bytes: another encoding, or a file of
/// another program under the name of a CSV file.
enum KnownFile {
    UTF_32("UTF-32", true),
    UTF_16("UTF-16, which Excel calls \"Unicode Text\"", true),
    WORKBOOK("a workbook or another zip archive (xlsx, ods, zip)", false),
    OLD_WORKBOOK("an old Excel workbook or another Office file (xls)", false),
    PDF("a PDF", false),
    RTF("an RTF document", false),
    PACKED("a packed archive (gz, 7z, rar, xz)", false),
    PICTURE("a picture", false),
    WEB_PAGE("a web page or XML", false),
    JSON("JSON", false),
    BINARY("a file of another program", false);

    private static final int LOOKED_AT = 4096;

    private final String words;
    private final boolean text;

    KnownFile(String words, boolean text) {
        this.words = words;
        this.text = text;
    }

    /// The rule that it breaks.
    FileRule rule() {
        return text ? FileRule.ENCODING : FileRule.NOT_CSV;
    }

    /// What it is and how to save it right.
    String remedy() {
        String open = text ? "" : "open it in the program it is from and ";
        return "it is " + words + ": " + open + SavingAsCsv.AS_UTF8;
    }

    /// What these first bytes are of; null if they may be of a CSV file.
    static @Nullable KnownFile of(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (starts(bytes, "\u00FF\u00FE\0\0", "\0\0\u00FE\u00FF") || threeOfFourAreZero(head)) {
            return UTF_32;
        }
        if (starts(bytes, "\u00FF\u00FE", "\u00FE\u00FF") || everySecondIsZero(head)) {
            return UTF_16;
        }
        return starts(bytes, "\u00EF\u00BB\u00BF")
                ? written(bytes.substring("\u00EF\u00BB\u00BF".length()))
                : ofProgram(bytes);
    }

    private static @Nullable KnownFile ofProgram(String bytes) {
        if (starts(bytes, "PK\u0003\u0004", "PK\u0005\u0006")) {
            return WORKBOOK;
        }
        if (starts(bytes, "\u00D0\u00CF\u0011\u00E0")) {
            return OLD_WORKBOOK;
        }
        if (starts(bytes, "%PDF")) {
            return PDF;
        }
        if (starts(bytes, "\u001F\u008B", "7z\u00BC\u00AF", "Rar!\u001A", "\u00FD7zXZ", "BZh")) {
            return PACKED;
        }
        if (starts(bytes, "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "II*\0", "MM\0*")) {
            return PICTURE;
        }
        if (starts(bytes, "SQLite format 3\0", "\0\0\0\0", "\u007FELF")) {
            return BINARY;
        }
        return written(bytes);
    }

    private static @Nullable KnownFile written(String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT)).stripLeading();
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.startsWith("{\\rtf")) {
            return RTF;
        }
        if (starts(lower, "<!doctype", "<html", "<?xml", "<table", "<meta", "<head", "<body")) {
            return WEB_PAGE;
        }
        return starts(start, "{\"", "[{", "{\n", "{\r\n") ? JSON : null;
    }

    private static boolean starts(String text, String... any) {
        for (String start : any) {
            if (text.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /// UTF-32 without a mark: what is ASCII stands behind or before three zeros.
    private static boolean threeOfFourAreZero(byte[] head) {
        int looked = Math.min(head.length, LOOKED_AT) / 4 * 4;
        int first = 0;
        int last = 0;
        int zeros = 0;
        for (int i = 0; i < looked; i++) {
            zeros += head[i] == 0 ? 1 : 0;
            first += i % 4 == 0 && head[i] != 0 ? 1 : 0;
            last += i % 4 == 3 && head[i] != 0 ? 1 : 0;
        }
        return looked >= 8 && zeros > looked / 2 && Math.max(first, last) > looked / 8;
    }

    /// UTF-16 without a mark: what is ASCII has a zero beside it, always on the same side.
    private static boolean everySecondIsZero(byte[] head) {
        int looked = Math.min(head.length, LOOKED_AT) / 2 * 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        int most = Math.max(even, odd);
        return looked >= 8 && most > looked / 4 && Math.min(even, odd) < most / 4;
    }
}
