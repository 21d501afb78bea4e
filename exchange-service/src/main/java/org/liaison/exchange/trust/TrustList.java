package org.liaison.exchange.trust;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaison.kit.keys.TrustFiles;
import org.liaison.kit.keys.TrustedOffice;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.TrustFault;
import org.liaison.log.trust.TrustHistory;

/// The public keys of this office and of its partners, as their trust lists say. The files are read
/// again while the service runs; what does not continue what was read before is refused.
public final class TrustList {

    private record Known(TrustHistory history, TrustedOffice keys) {
        Known(TrustHistory history) {
            this(history, TrustedOffice.of(history.newest()));
        }

        NewestLists.Newest newest() {
            return new NewestLists.Newest(keys.list().version(), keys.list().digest());
        }
    }

    /// A trust list that was not believed; the one before it stays in force.
    ///
    /// @param office whose it was to be
    public record Refused(String office, TrustFault fault) {}

    private final TrustFiles files;
    private final NewestLists newest;
    private final String own;
    private final List<String> offices;
    private volatile Map<String, Known> known = Map.of();

    private TrustList(TrustFiles files, NewestLists newest, String own, List<String> partners) {
        this.files = files;
        this.newest = newest;
        this.own = own;
        this.offices = Stream.concat(Stream.of(own), partners.stream()).toList();
    }

    /// Reads `trust/<office>.root` and `.trust` under the service's keys, for this office and each
    /// partner. A partner that nobody accepted yet is none.
    ///
    /// @throws IllegalStateException when a list that is there does not hold
    public static TrustList read(OfficeSettings office, NewestLists newest) {
        TrustFiles files = new TrustFiles(office.keysDir().resolve("trust"));
        TrustList trust = new TrustList(files, newest, office.office(), office.partners());
        trust.refresh().stream()
                .findFirst()
                .ifPresent(refused -> {
                    throw new IllegalStateException(
                            "The trust list of %s: %s"
                                    .formatted(refused.office(), refused.fault().code()));
                });
        if (trust.office(office.office()).isEmpty()) {
            throw new IllegalStateException("This office has no trust list of its own");
        }
        return trust;
    }

    /// Reads the files again. Newer versions, and partners accepted since, count from now on; a
    /// list that cannot be read or does not hold changes nothing.
    public List<Refused> refresh() {
        List<Refused> refused = new ArrayList<>();
        for (String office : offices) {
            if (known.containsKey(office) || files.has(office)) {
                try {
                    take(office, files.read(office));
                } catch (Distrusted unsound) {
                    refused.add(new Refused(office, unsound.fault()));
                } catch (UncheckedIOException | IllegalArgumentException gone) {
                    refused.add(new Refused(office, TrustFault.MALFORMED_TRUST_LIST));
                }
            }
        }
        return refused;
    }

    private void take(String office, TrustHistory read) throws Distrusted {
        Known before = known.get(office);
        TrustHistory history =
                before == null ? remembered(office, read) : before.history().acceptAll(read);
        if (before == null || before.history().newest().version() < history.newest().version()) {
            Known made = new Known(history);
            newest.keep(office, made.newest());
            Map<String, Known> changed = new LinkedHashMap<>(known);
            changed.put(office, made);
            known = Map.copyOf(changed);
        }
    }

    /// What is read first in this process must go on from what was in force in the one before.
    private TrustHistory remembered(String office, TrustHistory read) throws Distrusted {
        Optional<NewestLists.Newest> before = newest.of(office);
        if (before.isPresent()) {
            long version = before.get().version();
            if (read.newest().version() < version) {
                throw new Distrusted(
                        TrustFault.TRUST_ROLLBACK,
                        "version %d was in force before".formatted(version));
            }
            if (read.named(before.get().digest()).isEmpty()) {
                throw new Distrusted(
                        TrustFault.TRUST_FORK, "another version %d".formatted(version));
            }
        }
        return read;
    }

    /// Every version of every list in force, this office's and its partners'.
    public List<TrustHistory> histories() {
        return known.values().stream().map(Known::history).toList();
    }

    /// The keys of this office.
    public TrustedOffice own() {
        return office(own).orElseThrow();
    }

    /// The keys of a partner; empty for an office that is none.
    public Optional<TrustedOffice> partner(String office) {
        return office.equals(own) ? Optional.empty() : office(office);
    }

    /// The keys of this office or of a partner; empty for any other.
    public Optional<TrustedOffice> office(String office) {
        return Optional.ofNullable(known.get(office)).map(Known::keys);
    }
}
