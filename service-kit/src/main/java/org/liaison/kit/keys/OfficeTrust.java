package org.liaison.kit.keys;

import com.google.crypto.tink.KeysetHandle;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.liaison.log.StrictBase64;
import org.liaison.log.note.KeyName;
import org.liaison.log.trust.KeyAlgorithm;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.RootKey;
import org.liaison.log.trust.TrustList;

/// The public halves of an office's operational keys, as they go into its trust list.
public final class OfficeTrust {

    private OfficeTrust() {}

    /// The first trust list of an office: the keys under its `secrets` folder, holding for all of
    /// the list's time.
    public static TrustList first(
            Path secretsDir, String office, RootKey root, Instant from, Instant until) {
        List<OperationalKey> keys = new ArrayList<>();
        for (KeyUsage usage : KeyUsage.values()) {
            keys.addAll(keys(secretsDir, office, usage, from, until));
        }
        return new TrustList(office, root.digest(), 1, null, from, until, keys, List.of());
    }

    private static List<OperationalKey> keys(
            Path secretsDir, String office, KeyUsage usage, Instant from, Instant until) {
        return switch (usage) {
            case SEALING ->
                    List.of(
                            ofSealing(
                                    UnsealingKey.from(OfficeKeys.file(secretsDir, usage)),
                                    office,
                                    from,
                                    until));
            case AUTHORISATION, MESSAGE, RECEIPT, INSTRUMENT ->
                    List.of(
                            ofKeyset(
                                    KeysetFile.secret(OfficeKeys.file(secretsDir, usage)),
                                    office,
                                    usage,
                                    from,
                                    until));
            case CHECKPOINT, COSIGNING -> LogKeyFiles.under(secretsDir).listed(usage, from, until);
        };
    }

    /// The public half of a secret signing keyset, for one usage.
    static OperationalKey ofKeyset(
            KeysetHandle secret, String office, KeyUsage usage, Instant from, Instant until) {
        try {
            return new OperationalKey(
                    usage,
                    name(office, usage),
                    KeyAlgorithm.ED25519,
                    from,
                    until,
                    StrictBase64.encode(KeyId.raw(secret.getPublicKeysetHandle())));
        } catch (GeneralSecurityException noPublicHalf) {
            throw new IllegalStateException("A keyset without a public half", noPublicHalf);
        }
    }

    /// Both public halves of a sealing key, as one key.
    static OperationalKey ofSealing(UnsealingKey key, String office, Instant from, Instant until) {
        return new OperationalKey(
                KeyUsage.SEALING,
                name(office, KeyUsage.SEALING),
                key.algorithm(),
                from,
                until,
                StrictBase64.encode(key.publicKey()));
    }

    static KeyName name(String office, KeyUsage usage) {
        return new KeyName("liaison/" + office + "/" + usage.code());
    }
}
