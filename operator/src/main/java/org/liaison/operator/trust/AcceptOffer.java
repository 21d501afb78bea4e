package org.liaison.operator.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;
import org.liaison.log.trust.Distrusted;
import org.liaison.operator.office.SecretFile;

/// Two administrators accept a partner's root key. Each types the fingerprint that they heard from
/// the partner by another way than the offer came; whatever they do is written down.
public final class AcceptOffer {

    private static final String SEPARATOR = " ";

    private final TrustDesk desk;
    private final Clock clock;

    public AcceptOffer(TrustDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /// What became of it.
    public sealed interface Outcome {
        /// The first of two administrators compared it.
        record Pending(String office) implements Outcome {}

        /// It is trusted from now on.
        record Accepted(String office, long version) implements Outcome {}

        /// Nothing changed; the code is stable.
        record Refused(String code, String detail) implements Outcome {}
    }

    /// The first administrator's step.
    public Outcome begin(TrustOffer offer, Administrator first, String heard) throws IOException {
        if (desk.trusts(offer.office())) {
            return update(offer);
        }
        if (!offer.root().isCalled(heard)) {
            return mismatch(offer, first);
        }
        SecretFile.write(
                pending(offer),
                String.join(SEPARATOR, offer.root().digest().hex(), first.personNumber()));
        note(offer, "compared by " + first.user() + " " + first.personNumber());
        return new Outcome.Pending(offer.office());
    }

    /// The second administrator's step.
    public Outcome confirm(TrustOffer offer, Administrator second, String heard)
            throws IOException {
        Optional<String[]> begun = begun(offer);
        if (begun.isEmpty()) {
            return new Outcome.Refused(
                    "nothing-pending", "no first administrator compared this root key");
        }
        if (begun.get()[1].equals(second.personNumber())) {
            note(offer, "refused same-person " + second.user());
            return new Outcome.Refused("same-person", "the second administrator is the first");
        }
        if (!offer.root().isCalled(heard)) {
            return mismatch(offer, second);
        }
        Outcome outcome =
                trust(offer, "confirmed by " + second.user() + " " + second.personNumber());
        Files.delete(pending(offer));
        return outcome;
    }

    /// A newer list under a root key that was compared before needs no comparing.
    public Outcome update(TrustOffer offer) throws IOException {
        return trust(offer, "newer list");
    }

    /// For the invented offices of one machine, where one program is everybody: nobody compares.
    public Outcome acceptInvented(TrustOffer offer) throws IOException {
        return trust(
                offer,
                desk.trusts(offer.office())
                        ? "newer list of an invented office of this machine"
                        : "accepted without ceremony: invented offices of one machine");
    }

    /// Trusts it if it holds, and writes down how it came to that if that is new.
    private Outcome trust(TrustOffer offer, String how) throws IOException {
        boolean same =
                desk.trusts(offer.office())
                        && desk.history(offer.office())
                                .newest()
                                .digest()
                                .equals(offer.history().newest().digest());
        try {
            desk.trust(offer);
            if (!same) {
                note(offer, how);
            }
            return new Outcome.Accepted(offer.office(), offer.history().newest().version());
        } catch (Distrusted refused) {
            note(offer, "refused " + refused.fault().code());
            return new Outcome.Refused(refused.fault().code(), refused.detail());
        }
    }

    private Outcome mismatch(TrustOffer offer, Administrator who) throws IOException {
        Files.deleteIfExists(pending(offer));
        note(offer, "refused fingerprint-mismatch " + who.user());
        return new Outcome.Refused(
                "fingerprint-mismatch",
                "what was heard is not the root key of this offer: somebody may have replaced it");
    }

    private Optional<String[]> begun(TrustOffer offer) throws IOException {
        if (Files.notExists(pending(offer))) {
            return Optional.empty();
        }
        String[] words =
                Files.readString(pending(offer), StandardCharsets.UTF_8).split(SEPARATOR, 2);
        return Optional.of(words)
                .filter(begun -> begun.length == 2 && begun[0].equals(offer.root().digest().hex()));
    }

    private Path pending(TrustOffer offer) {
        return desk.records().resolve(offer.office() + ".pending");
    }

    private void note(TrustOffer offer, String what) throws IOException {
        Path log = desk.records().resolve("acceptances.log");
        if (Files.notExists(log)) {
            SecretFile.write(log, "");
        }
        Files.writeString(
                log,
                "%s office=%s root=%s %s\n"
                        .formatted(
                                clock.instant(), offer.office(), offer.root().digest().hex(), what),
                StandardOpenOption.APPEND);
    }
}
