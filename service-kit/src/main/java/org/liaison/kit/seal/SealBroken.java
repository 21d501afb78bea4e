package org.liaison.kit.seal;

/// A sealed value that this office's key does not open for this topic: forged, damaged, from
/// another topic or sealed with another key. Not retryable: the bytes are a dead letter.
public final class SealBroken extends RuntimeException {

    SealBroken(String step) {
        // Without a cause: which check failed must not be told apart by whoever made the bytes.
        super("The office seal does not open: " + step, null, false, true);
    }
}
