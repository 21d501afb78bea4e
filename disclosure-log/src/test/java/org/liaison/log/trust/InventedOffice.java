package org.liaison.log.trust;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.log.StrictBase64;
import org.liaison.log.note.KeyName;
import org.liaison.log.tree.Hash;

/// An invented office with a root key of its own.
public record InventedOffice(String code, KeyPair pair) implements SignedTrustList.Signer {

    public static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    public static final Duration YEAR = Duration.ofDays(365);

    public static InventedOffice of(String code, String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return new InventedOffice(code, generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static InventedOffice es() {
        return of("es", "secp256r1");
    }

    @Override
    public RootKey rootKey() {
        return RootKey.of(pair.getPublic());
    }

    @Override
    public byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(rootKey().signatureAlgorithm());
            signature.initSign(pair.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public OperationalKey key(KeyUsage usage, int number) {
        return key(usage, number, START, START.plus(YEAR));
    }

    OperationalKey key(KeyUsage usage, int number, Instant from, Instant until) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) usage.code().hashCode());
        bytes[0] = (byte) number;
        return new OperationalKey(
                usage,
                new KeyName("liaison/" + code + "/" + usage.code()),
                usage == KeyUsage.SEALING ? KeyAlgorithm.X25519 : KeyAlgorithm.ED25519,
                from,
                until,
                StrictBase64.encode(bytes));
    }

    List<OperationalKey> keys() {
        return Arrays.stream(KeyUsage.values()).map(usage -> key(usage, 1)).toList();
    }

    TrustList first() {
        return list(1, null, START, keys(), List.of());
    }

    TrustList after(TrustList before, List<OperationalKey> keys, List<Revocation> revocations) {
        return list(
                before.version() + 1,
                before.digest(),
                before.from().plus(Duration.ofDays(1)),
                keys,
                revocations);
    }

    public TrustList list(
            long version,
            @Nullable Hash previous,
            Instant from,
            List<OperationalKey> keys,
            List<Revocation> revocations) {
        return new TrustList(
                code,
                rootKey().digest(),
                version,
                previous,
                from,
                from.plus(YEAR),
                keys,
                revocations);
    }

    public SignedTrustList signed(TrustList list) {
        try {
            return SignedTrustList.sign(list, this);
        } catch (Distrusted unsound) {
            throw new IllegalArgumentException(unsound);
        }
    }

    TrustHistory history() {
        try {
            return TrustHistory.beginning(signed(first()), rootKey());
        } catch (Distrusted unsound) {
            throw new IllegalArgumentException(unsound);
        }
    }
}
