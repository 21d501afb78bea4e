package org.liaison.log.trust;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.log.StrictBase64;

/// A trust list that a root key was seen to have signed. Only [#verify] and [#sign] make one.
public final class SignedTrustList {

    /// Most bytes a signed list may have.
    public static final int MOST_BYTES = 1_000_000;

    static final String SIGNATURE = "root-signature ";

    private final TrustList list;
    private final byte[] signature;

    /// Whoever holds the private half of a root key.
    public interface Signer {
        /// The public half.
        RootKey rootKey();

        /// The signature over a text, as [RootKey#signatureAlgorithm] says.
        byte[] sign(byte[] text);
    }

    private SignedTrustList(TrustList list, byte[] signature) {
        this.list = list;
        this.signature = signature;
    }

    /// Has a list signed. What could not be read again is not signed.
    public static SignedTrustList sign(TrustList list, Signer signer) throws Distrusted {
        TrustListText.read(list.text());
        byte[] signature = signer.sign(bytes(list.text()));
        return of(list, signature, signer.rootKey());
    }

    /// Reads a signed list and believes it only if that root key signed it.
    public static SignedTrustList verify(byte[] file, RootKey root) throws Distrusted {
        String text = utf8(file);
        int at = text.lastIndexOf("\n" + SIGNATURE) + 1;
        if (at == 0 || !text.endsWith("\n")) {
            throw malformed("has no signature at its end");
        }
        Optional<byte[]> signature =
                StrictBase64.decode(text.substring(at + SIGNATURE.length(), text.length() - 1));
        if (signature.isEmpty()) {
            throw malformed("has a signature that is not Base 64");
        }
        return of(TrustListText.read(text.substring(0, at)), signature.get(), root);
    }

    private static SignedTrustList of(TrustList list, byte[] signature, RootKey root)
            throws Distrusted {
        if (!list.root().equals(root.digest())) {
            throw new Distrusted(
                    TrustFault.UNKNOWN_ROOT,
                    "version %d of %s is under another root key"
                            .formatted(list.version(), list.office()));
        }
        if (!root.signed(bytes(list.text()), signature)) {
            throw new Distrusted(
                    TrustFault.BAD_ROOT_SIGNATURE,
                    "version %d of %s".formatted(list.version(), list.office()));
        }
        return new SignedTrustList(list, signature.clone());
    }

    /// What is believed.
    public TrustList list() {
        return list;
    }

    /// The list as it is stored and sent.
    public byte[] encode() {
        return bytes(list.text() + SIGNATURE + StrictBase64.encode(signature) + "\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String utf8(byte[] file) throws Distrusted {
        if (file.length > MOST_BYTES) {
            throw malformed("has more than %d bytes".formatted(MOST_BYTES));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed("is not UTF-8");
        }
    }

    private static Distrusted malformed(String what) {
        return new Distrusted(TrustFault.MALFORMED_TRUST_LIST, "the file " + what);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedTrustList signed && Arrays.equals(encode(), signed.encode());
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return "trust list %d of %s".formatted(list.version(), list.office());
    }
}
