package org.liaison.exchange.trust;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.liaison.kit.keys.TrustedOffice;
import org.liaison.kit.office.OfficeSettings;

/// The public keys of this office and of its partners, as the trust files say.
public final class TrustList {

    private final TrustedOffice own;
    private final Map<String, TrustedOffice> partners;

    /// @throws IllegalArgumentException when a partner is named as this office
    public TrustList(TrustedOffice own, Collection<TrustedOffice> partners) {
        Map<String, TrustedOffice> byOffice = new LinkedHashMap<>();
        for (TrustedOffice partner : partners) {
            if (partner.office().equals(own.office())
                    || byOffice.put(partner.office(), partner) != null) {
                throw new IllegalArgumentException("each partner is named once, and not ourselves");
            }
        }
        this.own = own;
        this.partners = Map.copyOf(byOffice);
    }

    /// Reads `trust/<office>.json` under the service's keys for this office and each partner.
    public static TrustList read(OfficeSettings office) {
        Path folder = office.keysDir().resolve("trust");
        return new TrustList(
                TrustedOffice.read(folder.resolve(office.office() + ".json")),
                office.partners().stream()
                        .map(partner -> TrustedOffice.read(folder.resolve(partner + ".json")))
                        .toList());
    }

    /// The keys of this office.
    public TrustedOffice own() {
        return own;
    }

    /// The keys of a partner; empty for an office that is none.
    public Optional<TrustedOffice> partner(String office) {
        return Optional.ofNullable(partners.get(office));
    }

    /// The keys of this office or of a partner; empty for any other.
    public Optional<TrustedOffice> office(String office) {
        return office.equals(own.office()) ? Optional.of(own) : partner(office);
    }
}
