package org.liaison.exchange.trust;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.liaison.kit.keys.OwnSigningKeys;
import org.liaison.kit.keys.SigningKey;
import org.liaison.kit.keys.UnsealingKey;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.log.trust.KeyUsage;

/// The private halves of this office's operational keys. Which one signs is what the office's own
/// trust list says now; a key that was put beside the others is found without a restart. Used by
/// one thread.
public final class OwnKeys {

    private final Path folder;
    private final TrustList trust;
    private final Clock clock;
    private final OwnSigningKeys signing;
    private List<Path> sealingFiles = List.of();
    private List<UnsealingKey> sealing = List.of();

    public OwnKeys(OfficeSettings office, TrustList trust, Clock clock) {
        this.folder = office.keysDir();
        this.trust = trust;
        this.clock = clock;
        this.signing = new OwnSigningKeys(folder);
    }

    /// The newest key that holds for a usage now.
    ///
    /// @throws IllegalStateException when there is none: then nothing may leave
    public SigningKey signer(KeyUsage usage) {
        return signing.signer(trust.own().list(), usage, clock.instant());
    }

    /// Every sealing key that this office still has the private half of.
    public List<UnsealingKey> unsealing() {
        List<Path> there = OwnSigningKeys.files(folder, "sealing");
        if (!there.equals(sealingFiles)) {
            sealing = there.stream().map(UnsealingKey::from).toList();
            sealingFiles = there;
        }
        return sealing;
    }

    /// Whether this office's own list has that sealing key, and it holds now.
    public boolean listed(UnsealingKey key) {
        return trust.own().fault(KeyUsage.SEALING, key.keyId(), clock.instant()).isEmpty();
    }
}
