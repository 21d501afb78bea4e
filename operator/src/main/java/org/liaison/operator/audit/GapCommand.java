package org.liaison.operator.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.log.Rejected;
import org.liaison.log.gap.SealedKey;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.SignatureType;
import org.liaison.log.note.SigningKey;
import org.liaison.operator.InputFile;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.Terminal;
import org.liaison.operator.office.SecretFile;
import org.liaison.operator.trust.TrustDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The ceremony after database and topic were lost and a backup was restored: keys beforehand, then
/// draft, three signatures, begin.
@Command(
        name = "gap",
        mixinStandardHelpOptions = true,
        description = {
            "Declares that a log lost its end: key (before), draft, sign (two administrators and an",
            "inspector), begin. Afterwards fsck says VALID-with-declared-gap."
        })
public final class GapCommand {

    private static final String BEFORE_SIGNATURES = "\n";

    @Spec private @Nullable CommandSpec spec;

    @Command(name = "key", description = "Makes a signer's key; prints what others pin.")
    int key(
            @Option(names = "--name", required = true, description = "Such as es/inspector.")
                    String name,
            @Option(names = "--passphrase-file", required = true) Path passphrase,
            @Option(names = "--out", required = true, description = "The sealed key.") Path out)
            throws IOException {
        SecureRandom random = new SecureRandom();
        SigningKey key = SigningKey.generate(new KeyName(name), SignatureType.ED25519, random);
        SecretFile.write(out, SealedKey.seal(key, secret(passphrase), random));
        new Terminal(spec).progress().line(key.publicKey().encode());
        return 0;
    }

    @Command(name = "draft", description = "Writes what the restored database lacks.")
    int draft(
            @Option(names = "--office", required = true) String office,
            @Option(names = "--log", required = true, description = "disclosures or access.")
                    String log,
            @Option(names = "--reason", required = true, description = "One line; no person.")
                    String reason,
            @Option(names = "--out", required = true) Path out)
            throws IOException, InterruptedException {
        return tool(
                office,
                List.of(
                        "gap-draft",
                        "--tool.log=" + LogOption.known(log),
                        "--tool.reason=" + reason,
                        "--tool.out=" + InputFile.writable(out).toAbsolutePath()));
    }

    @Command(name = "sign", description = "Adds one signature; needs no office.")
    int sign(
            @Option(names = "--key", required = true, description = "The sealed key.") Path key,
            @Option(names = "--passphrase-file", required = true) Path passphrase,
            @Parameters(paramLabel = "GAP") Path gap)
            throws IOException {
        String signed = Files.readString(gap);
        int end = signed.indexOf("\n\n");
        String text = end < 0 ? signed : signed.substring(0, end + 1);
        try {
            SigningKey signer = SealedKey.open(Files.readString(key), secret(passphrase));
            String line = signer.sign(text, Clock.systemUTC()).line() + "\n";
            Files.writeString(gap, (end < 0 ? signed + BEFORE_SIGNATURES : signed) + line);
            text.lines().forEach(new Terminal(spec).progress()::line);
            return 0;
        } catch (Rejected wrong) {
            throw new OperatorFailure(wrong.detail());
        }
    }

    @Command(name = "begin", description = "Goes on under the new key.")
    int begin(
            @Option(names = "--office", required = true) String office,
            @Option(names = "--log", required = true, description = "disclosures or access.")
                    String log,
            @Option(names = "--signers", required = true, description = "Who may sign.")
                    Path signers,
            @Parameters(paramLabel = "GAP") Path gap)
            throws IOException, InterruptedException {
        AuditTool.requireStopped(new Terminal(spec).settings(), Terminal.office(office));
        int ended =
                tool(
                        office,
                        List.of(
                                "gap-begin",
                                "--tool.log=" + LogOption.known(log),
                                "--tool.signers="
                                        + InputFile.readable("a file of signers", signers)
                                                .toAbsolutePath(),
                                "--tool.gap="
                                        + InputFile.readable("a signed gap", gap)
                                                .toAbsolutePath()));
        if (ended == 0) {
            relist(new Terminal(spec), office);
        }
        return ended;
    }

    /// Partners and auditors know a log's key by the trust list.
    private static void relist(Terminal terminal, String office) {
        TrustDesk desk = TrustDesk.of(terminal.settings(), Terminal.office(office));
        terminal.progress()
                .line(
                        "Give partners version %d of the trust list: ./liaison trust offer"
                                .formatted(desk.relistLogs().version()));
    }

    private int tool(String office, List<String> arguments)
            throws IOException, InterruptedException {
        Terminal terminal = new Terminal(Objects.requireNonNull(spec));
        return new AuditTool(terminal.settings(), Terminal.office(office))
                .run(arguments, terminal.progress()::line);
    }

    private static char[] secret(Path file) throws IOException {
        char[] secret = Files.readString(file, StandardCharsets.UTF_8).strip().toCharArray();
        if (secret.length == 0) {
            throw new OperatorFailure("The passphrase file is empty");
        }
        return secret;
    }
}
