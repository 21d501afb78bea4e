package org.liaison.kit.ids;

/// The digest under which a message is known in both countries: SHA-256 over a domain tag and the
/// content bytes exactly as they leave.
public final class ContentDigest {

    private static final String TAG = "liaison/content/v1\0";

    private ContentDigest() {}

    /// 32 bytes.
    public static byte[] of(byte[] content) {
        return Sha256.start(TAG).digest(content);
    }
}
