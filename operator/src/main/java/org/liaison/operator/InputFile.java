package org.liaison.operator;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file that is named on the command line, looked at before anything is begun.
public final class InputFile {

    private InputFile() {}

    /// The file, if it can be read.
    ///
    /// @param what such as `the CSV file`
    public static Path readable(String what, Path file) {
        if (Files.isReadable(file) && !Files.isDirectory(file)) {
            return file;
        }
        throw new OperatorFailure(fault(file) + ": name " + what);
    }

    /// Why a file cannot be read.
    public static String fault(Path file) {
        if (Files.notExists(file)) {
            return "there is no file " + file;
        }
        return Files.isDirectory(file) ? file + " is a folder" : "you may not read " + file;
    }

    /// The file, if one can be written there.
    public static Path writable(Path file) {
        @Nullable Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new OperatorFailure("%s is a folder: name a file to write".formatted(file));
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new OperatorFailure("There is no folder %s: make it first".formatted(folder));
        }
        if (!Files.isWritable(folder)) {
            throw new OperatorFailure("You may not write to %s: name another".formatted(folder));
        }
        return file;
    }
}
