package org.liaison.cases.casefile.htcds;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The characters of a file, up to the first that must not be: broken UTF-8, a record over 1 MB, a
/// file over 20 MB, a quote that is still open at the end. Byte order marks at the start are
/// dropped.
///
/// Everything before the fault is handed out first, so that whoever reads knows in which record it
/// is. Holds 8 KB.
final class BoundedUtf8 extends Reader {

    static final long MAX_FILE = 20L * 1024 * 1024;
    static final int MAX_RECORD = 1024 * 1024;
    private static final int CHUNK = 8192;
    private static final int SAMPLE = 65_536;
    private static final int WORD = 64;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer chars = CharBuffer.allocate(CHUNK).flip();
    private @Nullable FileRule fault;
    private @Nullable String remedy;
    private boolean start = true;
    private boolean ended;
    private boolean quoted;
    private long fileBytes;
    private int recordChars;

    BoundedUtf8(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining() && fault == null && !ended) {
            fill();
        }
        int n = 0;
        while (n < length && chars.hasRemaining()) {
            char c = chars.get();
            target[offset + n++] = c;
            if (tooLong(c)) {
                fault = FileRule.LINE_TOO_LONG;
                chars.position(chars.limit());
            }
        }
        return n > 0 || length == 0 ? n : end();
    }

    private int end() throws FileRefused {
        if (fault == null && quoted) {
            fault = FileRule.CSV_FORM;
        }
        if (fault != null) {
            throw new FileRefused(fault, remedy);
        }
        return -1;
    }

    /// A record goes on over the lines that are inside quotes.
    private boolean tooLong(char c) {
        quoted ^= c == '"';
        recordChars = (c == '\n' || c == '\r') && !quoted ? 0 : recordChars + 1;
        return recordChars > MAX_RECORD;
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        boolean last = n < 0;
        if (!last) {
            fileBytes += n;
            bytes.position(bytes.position() + n);
        }
        bytes.flip();
        if (fileBytes > MAX_FILE) {
            fault = FileRule.FILE_TOO_LONG;
            return;
        }
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, last);
        if (result.isError()) {
            fault = FileRule.ENCODING;
            remedy = encodingSeen();
        }
        ended = last;
        chars.flip();
        dropByteOrderMark();
    }

    /// Looks at what follows, and at the rest of the word before.
    private String encodingSeen() throws IOException {
        int from = Math.max(0, bytes.position() - WORD);
        while (from < bytes.position() && bytes.get(from) < 0) {
            from++;
        }
        byte[] seen = Arrays.copyOfRange(bytes.array(), from, bytes.limit());
        byte[] sample = Arrays.copyOf(seen, seen.length + SAMPLE);
        int more = in.readNBytes(sample, seen.length, SAMPLE);
        String name = LegacyEncoding.nameOf(Arrays.copyOf(sample, seen.length + more));
        return (name == null
                        ? "it has letters in another encoding: "
                        : "it looks like " + name + ": ")
                + SavingAsCsv.AS_UTF8;
    }

    private void dropByteOrderMark() {
        while (start && chars.hasRemaining()) {
            if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
                chars.get();
            } else {
                start = false;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
