package org.liaison.operator.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.log.Fault;
import org.liaison.log.StableCode;
import org.liaison.log.verify.Verdict;
import org.liaison.log.verify.Verifier;
import org.liaison.operator.InputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Judges files of evidence offline: starts nothing, connects to nothing, believes only the policy.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Judges evidence offline: one line for each file, VALID or INVALID and a stable"
                        + " code (docs/disclosure-log.md). Exit code 2 unless all are valid.")
public final class VerifyCommand implements Callable<Integer> {

    private static final int INVALID = 2;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--trust", description = "The trust policy, got by another way than the files.")
    private @Nullable Path trust;

    @Parameters(arity = "1..*", description = "Proofs, proofs of growth, checkpoints, exports.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        List<Verdict> verdicts =
                Verifier.judge(policy(), files.stream().map(VerifyCommand::evidence).toList());
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = named(verdicts.get(i), files.get(i));
            out.println(files.size() == 1 ? verdict.line() : verdict.line() + " " + files.get(i));
        }
        out.flush();
        return verdicts.stream().allMatch(Verdict.Valid.class::isInstance) ? 0 : INVALID;
    }

    /// Says of a file that could not be read why not, where its verdict comes from that.
    private Verdict named(Verdict verdict, Path file) {
        if (!(verdict instanceof Verdict.Invalid(StableCode fault, String _))) {
            return verdict;
        }
        Path missing = fault == Fault.NO_TRUST_ANCHOR ? trust : file;
        boolean looked = fault == Fault.NO_TRUST_ANCHOR || fault == Fault.UNREADABLE_FILE;
        return looked && missing != null && !isReadable(missing)
                ? new Verdict.Invalid(fault, InputFile.fault(missing))
                : verdict;
    }

    private static boolean isReadable(Path file) {
        return Files.isReadable(file) && !Files.isDirectory(file);
    }

    /// A policy that is not there is no policy.
    private Optional<byte[]> policy() {
        return Optional.ofNullable(trust).flatMap(VerifyCommand::read);
    }

    /// A file that cannot be read is as bad as an empty one.
    private static byte[] evidence(Path file) {
        return read(file).orElseGet(() -> new byte[0]);
    }

    /// Reads no more than would make a file too large.
    private static Optional<byte[]> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(Verifier.MOST_EXPORT_BYTES + 1));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
