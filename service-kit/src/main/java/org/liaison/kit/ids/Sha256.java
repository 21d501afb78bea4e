package org.liaison.kit.ids;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256, which every JDK has.
public final class Sha256 {

    /// Never updated, only copied: a copy costs a fraction of asking all providers again, and some
    /// messages need twenty digests.
    private static final MessageDigest UNTOUCHED = find();

    private Sha256() {}

    /// A fresh digest.
    public static MessageDigest start() {
        try {
            return (MessageDigest) UNTOUCHED.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("This SHA-256 cannot be copied", impossible);
        }
    }

    private static MessageDigest find() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256", impossible);
        }
    }

    /// A fresh digest that has already read a domain tag.
    public static MessageDigest start(String tag) {
        MessageDigest sha256 = start();
        sha256.update(tag.getBytes(StandardCharsets.UTF_8));
        return sha256;
    }

    /// The digest of some bytes.
    public static byte[] of(byte[] bytes) {
        return start().digest(bytes);
    }
}
