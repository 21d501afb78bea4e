package org.liaison.log.note;

import java.nio.charset.StandardCharsets;

/// What a cosigner signs: a header that keeps it apart from a log's own signature, the time, and
/// the whole text of the checkpoint.
final class CosignedText {

    private CosignedText() {}

    /// @param time POSIX seconds
    static byte[] of(long time, String text) {
        return "cosignature/v1\ntime %d\n%s".formatted(time, text).getBytes(StandardCharsets.UTF_8);
    }
}
