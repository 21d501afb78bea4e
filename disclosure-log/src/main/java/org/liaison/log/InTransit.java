package org.liaison.log;

import java.util.Arrays;
import java.util.Optional;

/// Tells a file that a mail program or an editor rewrote on its way from one that somebody tampered
/// with. Neither is believed; the sender can send the first again.
public final class InTransit {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final String AGAIN =
            "; nothing else in it was judged: have it sent again packed, such as in a zip file";

    private InTransit() {}

    /// What was done to all of the file; empty if nothing was. One line end alone is not the work
    /// of a mail program.
    public static Optional<String> changeIn(byte[] file) {
        if (startsWithMark(file)) {
            return Optional.of("a byte order mark was put before it in transit" + AGAIN);
        }
        return everyLineEndIsChanged(file)
                ? Optional.of("its line ends were changed in transit" + AGAIN)
                : Optional.empty();
    }

    /// The file as it may have been sent: to see what it was, never to believe it.
    public static byte[] undone(byte[] file) {
        byte[] undone = new byte[file.length];
        int length = 0;
        for (int at = startsWithMark(file) ? BYTE_ORDER_MARK.length : 0; at < file.length; at++) {
            boolean joined = file[at] == '\r' && at + 1 < file.length && file[at + 1] == '\n';
            if (!joined) {
                undone[length++] = file[at] == '\r' ? (byte) '\n' : file[at];
            }
        }
        return Arrays.copyOf(undone, length);
    }

    private static boolean startsWithMark(byte[] file) {
        return file.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(Arrays.copyOf(file, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
    }

    private static boolean everyLineEndIsChanged(byte[] file) {
        int returns = 0;
        for (int at = 0; at < file.length; at++) {
            if (file[at] == '\r') {
                returns++;
            } else if (file[at] == '\n' && (at == 0 || file[at - 1] != '\r')) {
                return false;
            }
        }
        return returns > 0;
    }
}
