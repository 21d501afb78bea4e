package org.liaison.launcher.redact;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Reads a file line by line as bytes; blank lines are passed over, but counted.
public final class LineReader implements Closeable {

    /// A text has at most 64 KB; twenty thousand values on file and JSON's escapes need the rest.
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private byte[] line = new byte[0];
    private boolean tooLong;
    private int number;

    private LineReader(InputStream in) {
        this.in = in;
    }

    public static LineReader of(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            in.reset();
        }
        return new LineReader(in);
    }

    /// Goes to the next line that is not blank; false at the end of the file.
    public boolean next() throws IOException {
        while (readLine()) {
            if (tooLong || !isBlank()) {
                return true;
            }
        }
        return false;
    }

    /// Which line this is, from 1.
    public int number() {
        return number;
    }

    /// The bytes of this line without its end.
    public byte[] line() throws BadLine {
        if (tooLong) {
            throw new BadLine("longer than 8 MB");
        }
        return line.clone();
    }

    private boolean readLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        tooLong = false;
        int next = in.read();
        if (next < 0) {
            return false;
        }
        number++;
        while (next >= 0 && next != '\n') {
            tooLong |= bytes.size() >= MOST_BYTES;
            if (!tooLong) {
                bytes.write(next);
            }
            next = in.read();
        }
        line = bytes.toByteArray();
        return true;
    }

    private boolean isBlank() {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
