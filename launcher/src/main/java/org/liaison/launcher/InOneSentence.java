package org.liaison.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import org.liaison.operator.OperatorFailure;

/// A failure as one sentence for the person at the keyboard: what is wrong and what to do.
final class InOneSentence {

    private InOneSentence() {}

    static String of(Throwable failure) {
        return switch (failure) {
            case OperatorFailure known -> String.valueOf(known.getMessage());
            case NoSuchFileException missing ->
                    "There is no file or folder %s".formatted(missing.getFile());
            case AccessDeniedException denied ->
                    "You may not read or write %s".formatted(denied.getFile());
            case FileSystemException other ->
                    "%s cannot be used: %s"
                            .formatted(
                                    other.getFile(),
                                    other.getReason() == null
                                            ? other.getClass().getSimpleName()
                                            : other.getReason());
            case InvalidPathException path ->
                    "This shell cannot name a file so: start ./liaison, which sets a UTF-8 locale"
                            + (path.getReason().isEmpty() ? "" : " (" + path.getReason() + ")");
            case UncheckedIOException wrapped -> ofWrapped(wrapped);
            default -> "unexpected " + failure;
        };
    }

    private static String ofWrapped(UncheckedIOException wrapped) {
        IOException cause = wrapped.getCause();
        return cause instanceof FileSystemException
                ? of(cause)
                : wrapped.getMessage()
                        + ": ./liaison up starts what does not run, ./liaison status shows what does";
    }
}
