package org.liaison.launcher.redact;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Gathers answers beside the file they are for, and puts them there in one move or not at all.
/// Only its owner may read it while it grows.
public final class AnswerFile implements Closeable {

    private final Path wanted;
    private final Path growing;
    private final BufferedWriter writer;

    private AnswerFile(Path wanted, Path growing) throws IOException {
        this.wanted = wanted;
        this.growing = growing;
        this.writer = Files.newBufferedWriter(growing, StandardCharsets.UTF_8);
    }

    public static AnswerFile beside(Path wanted) throws IOException {
        Path whole = wanted.toAbsolutePath();
        return new AnswerFile(whole, Files.createTempFile(whole.getParent(), ".redact-", ".part"));
    }

    public void add(String answer) throws IOException {
        writer.write(answer);
        writer.write('\n');
    }

    /// Everything is there: moves it to its place.
    public void keep() throws IOException {
        writer.close();
        try {
            Files.move(growing, wanted, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(growing, wanted, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// What was not kept goes.
    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            Files.deleteIfExists(growing);
        }
    }
}
