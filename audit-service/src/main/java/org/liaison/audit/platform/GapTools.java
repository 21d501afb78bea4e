package org.liaison.audit.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.liaison.audit.recovery.DeclareGap;
import org.liaison.audit.tree.LogName;
import org.springframework.core.env.Environment;

/// The two ends of the ceremony that need the office's database: the signing between them does not.
final class GapTools {

    private static final int WRONG = 2;

    private final DeclareGap declare;
    private final Environment options;

    GapTools(DeclareGap declare, Environment options) {
        this.declare = declare;
        this.options = options;
    }

    int draft(Consumer<String> out) {
        return told(declare.draft(log(), options.getRequiredProperty("tool.reason")), out);
    }

    int begin(Consumer<String> out) {
        return told(declare.begin(log(), file("tool.gap"), file("tool.signers")), out);
    }

    private int told(DeclareGap.Outcome outcome, Consumer<String> out) {
        return switch (outcome) {
            case DeclareGap.Outcome.Drafted(String text) -> {
                write(Path.of(options.getRequiredProperty("tool.out")), text);
                text.lines().forEach(out);
                yield 0;
            }
            case DeclareGap.Outcome.Begun(String verifierKey) -> {
                out.accept("The log goes on; whoever pinned its key pins from now on");
                out.accept(verifierKey);
                yield 0;
            }
            case DeclareGap.Outcome.Refused(String why) -> {
                out.accept("Refused: " + why);
                yield WRONG;
            }
        };
    }

    private LogName log() {
        return LogName.of(options.getProperty("tool.log", "disclosures")).orElseThrow();
    }

    private byte[] file(String option) {
        try {
            return Files.readAllBytes(Path.of(options.getRequiredProperty(option)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read a file of the gap", unreadable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the declaration", unwritable);
        }
    }
}
