package org.liaison.operator.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.log.InTransit;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.Revocation;
import org.liaison.log.trust.SignedTrustList;
import org.liaison.log.trust.TrustList;
import org.liaison.operator.InputFile;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.Progress;
import org.liaison.operator.Terminal;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The keys of an office and those it trusts.
@Command(
        name = "trust",
        mixinStandardHelpOptions = true,
        description = "The root key and trust list of an office, and those of its partners.")
public final class TrustCommand {

    private static final int REFUSED = 2;
    private static final String OFFICE = "es or cn.";

    private final Administrators administrators;

    @Spec private @Nullable CommandSpec spec;

    /// @param administrators by whom a partner's root key is accepted
    public TrustCommand(Administrators administrators) {
        this.administrators = administrators;
    }

    @Command(
            description = "Writes what a partner is given, and prints the fingerprint to read out.")
    int offer(
            @Option(names = "--office", required = true, description = OFFICE) String code,
            @Option(names = "--out", required = true, paramLabel = "FILE") Path out)
            throws IOException {
        TrustOffer offer = desk(code).offer();
        Files.write(out, offer.encode());
        progress().line("Offer of %s, version %d: %s".formatted(code, version(offer), out));
        progress().line("Fingerprint of the root key, to be read out by another way:");
        progress().line("  " + offer.root().fingerprint());
        return 0;
    }

    @Command(
            description = {
                "Accepts a partner's offer: two administrators, each with a login of now, type the",
                "fingerprint that they heard. A newer list under a known root key needs neither.",
                "Exit code 2 and a stable code when it is refused; nothing has changed then."
            })
    int accept(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--office", required = true, description = OFFICE) String code,
            @Option(names = "--as", paramLabel = "USER") @Nullable String user,
            @Option(names = "--fingerprint", paramLabel = "HEARD") @Nullable String heard,
            @Option(names = "--confirm", description = "The second administrator's step.")
                    boolean confirm)
            throws IOException {
        TrustOffer offer = read(file);
        if (offer.office().equals(code)) {
            throw new OperatorFailure("An office does not accept itself");
        }
        AcceptOffer accept = new AcceptOffer(desk(code), Clock.systemUTC());
        if (desk(code).trusts(offer.office())) {
            return said(accept.update(offer));
        }
        if (user == null || heard == null) {
            throw new OperatorFailure(
                    "%s is not trusted yet: --as USER and --fingerprint HEARD are needed"
                            .formatted(offer.office()));
        }
        Administrator who = administrators.loggedIn(settings(), Terminal.office(code), user);
        return said(confirm ? accept.confirm(offer, who, heard) : accept.begin(offer, who, heard));
    }

    @Command(name = "list", description = "Keys, what they are for, days left, warnings.")
    int keys(@Option(names = "--office", required = true, description = OFFICE) String code) {
        TrustDesk desk = desk(code);
        print(desk.history(code).newest());
        for (Office partner : Terminal.office(code).partners()) {
            if (desk.trusts(partner.code())) {
                print(desk.history(partner.code()).newest());
            }
        }
        return 0;
    }

    @Command(description = "Makes a new key; the one before holds for the overlap.")
    int rotate(
            @Option(names = "--office", required = true, description = OFFICE) String code,
            @Option(
                            names = "--usage",
                            required = true,
                            description =
                                    "authorisation, message, receipt, checkpoint, cosigning,"
                                            + " instrument or sealing.")
                    String usage,
            @Option(names = "--begins-in", defaultValue = "PT10M", paramLabel = "DURATION")
                    Duration beginsIn,
            @Option(names = "--overlap", defaultValue = "P30D", paramLabel = "DURATION")
                    Duration overlap) {
        KeyUsage known =
                KeyUsage.of(usage).orElseThrow(() -> new OperatorFailure("No usage " + usage));
        print(desk(code).rotate(known, beginsIn, overlap));
        progress().line("Partners must have this version before it begins: ./liaison trust offer");
        if (known == KeyUsage.CHECKPOINT || known == KeyUsage.COSIGNING) {
            progress()
                    .line(
                            "Auditors need a policy with the new key as well; after ./liaison up: "
                                    + settings().state().policies());
        }
        return 0;
    }

    @Command(description = "Ends a key at once.")
    int revoke(
            @Option(names = "--office", required = true, description = OFFICE) String code,
            @Option(names = "--key", required = true, paramLabel = "ID") String keyId,
            @Option(
                            names = "--reason",
                            required = true,
                            description = "compromised, lost, superseded or ceased.")
                    String reason) {
        Revocation.Reason known =
                Revocation.Reason.of(reason)
                        .orElseThrow(() -> new OperatorFailure("No reason " + reason));
        print(desk(code).revoke(keyId, known));
        progress().line("Give partners this version now: ./liaison trust offer");
        return 0;
    }

    private int said(AcceptOffer.Outcome outcome) {
        return switch (outcome) {
            case AcceptOffer.Outcome.Pending(String office) -> {
                progress().line("Compared by one; a second administrator confirms " + office);
                yield 0;
            }
            case AcceptOffer.Outcome.Accepted(String office, long version) -> {
                progress().line("Trusted: %s, version %d".formatted(office, version));
                yield 0;
            }
            case AcceptOffer.Outcome.Refused(String why, String detail) -> {
                progress().line("REFUSED %s %s".formatted(why, detail));
                yield REFUSED;
            }
        };
    }

    private static TrustOffer read(Path file) {
        try (var in = Files.newInputStream(InputFile.readable("a partner's offer", file))) {
            byte[] offer = in.readNBytes(SignedTrustList.MOST_BYTES);
            Optional<String> change = InTransit.changeIn(offer);
            if (change.isPresent()) {
                throw new OperatorFailure("REFUSED line-ends-changed " + change.get());
            }
            return TrustOffer.parse(offer);
        } catch (IOException unreadable) {
            throw new OperatorFailure("Cannot read " + file, unreadable);
        } catch (Distrusted unsound) {
            throw new OperatorFailure(
                    "REFUSED %s %s".formatted(unsound.fault().code(), unsound.detail()), unsound);
        }
    }

    private void print(TrustList list) {
        List<String> lines = KeyWarnings.lines(list, Clock.systemUTC().instant());
        lines.forEach(progress()::line);
    }

    private static long version(TrustOffer offer) {
        return offer.history().newest().version();
    }

    private static TrustDesk desk(String code) {
        Office office = Terminal.office(code);
        settings().state().requireStarted();
        return TrustDesk.of(settings(), office);
    }

    private static LauncherSettings settings() {
        return LauncherSettings.from(System.getenv());
    }

    private Progress progress() {
        return new Progress(Objects.requireNonNull(spec).commandLine().getOut());
    }
}
