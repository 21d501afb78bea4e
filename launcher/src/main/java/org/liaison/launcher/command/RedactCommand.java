package org.liaison.launcher.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.launcher.redact.AnswerFile;
import org.liaison.launcher.redact.BadLine;
import org.liaison.launcher.redact.CheckedLine;
import org.liaison.launcher.redact.LineReader;
import org.liaison.operator.OperatorFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Runs the text check alone over a file of texts: needs no office, starts nothing, connects to
/// nothing.
@Command(
        name = "redact",
        mixinStandardHelpOptions = true,
        description =
                "Checks texts without an office: one JSON object a line, UTF-8,"
                        + " {id, lang, text, known: [{class, value}]}, to {id, text, redacted, spans:"
                        + " [{start, end, class, why, severity}]}. Offsets count code points of text."
                        + " With a line that cannot be read nothing is written and the exit code is 2.")
public final class RedactCommand implements Callable<Integer> {

    private static final int WRONG = 2;
    private static final int MOST_NAMED = 20;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--in", required = true, description = "The texts, one JSON object a line.")
    private @Nullable Path in;

    @Option(names = "--out", required = true, description = "Where the answers go, in one piece.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Path texts = Objects.requireNonNull(in);
        Path answers = Objects.requireNonNull(out);
        if (!Files.isRegularFile(texts) || !Files.isReadable(texts)) {
            throw new OperatorFailure("Cannot read " + texts + ": give a file of JSON lines");
        }
        if (Files.isDirectory(answers)) {
            throw new OperatorFailure(answers + " is a folder: name a file for the answers");
        }
        try (LineReader lines = LineReader.of(texts);
                AnswerFile file = AnswerFile.beside(answers)) {
            return answer(lines, file);
        } catch (IOException failure) {
            throw new OperatorFailure(
                    "Cannot read %s or write beside %s (%s)"
                            .formatted(texts, answers, failure.getClass().getSimpleName()),
                    failure);
        }
    }

    private int answer(LineReader lines, AnswerFile file) throws IOException {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        CheckedLine checked = new CheckedLine();
        int bad = 0;
        while (lines.next()) {
            try {
                byte[] line = lines.line();
                if (bad == 0) {
                    file.add(checked.answer(line));
                } else {
                    checked.requireReadable(line);
                }
            } catch (BadLine wrong) {
                bad++;
                if (bad <= MOST_NAMED) {
                    err.println("liaison: line " + lines.number() + ": " + wrong.getMessage());
                }
            }
        }
        if (bad > 0) {
            err.println("liaison: " + bad + " lines cannot be read; nothing was written");
            err.flush();
            return WRONG;
        }
        file.keep();
        return 0;
    }
}
