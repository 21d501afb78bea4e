package org.liaison.launcher.story;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Looks for canaries in files, whatever they are, but for programs and what PostgreSQL stores.
final class CanarySearch extends SimpleFileVisitor<Path> {

    private final Canaries canaries;
    private final Map<String, Set<String>> leaks = new TreeMap<>();

    CanarySearch(Canaries canaries) {
        this.canaries = canaries;
    }

    /// The canaries that each file under the folder holds in clear.
    Map<String, Set<String>> under(Path folder) throws IOException {
        Files.walkFileTree(folder, this);
        return leaks;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return folder.endsWith("data/postgres") || folder.endsWith("programs")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile() && !file.toString().endsWith(".jar")) {
            look(file);
        }
        return FileVisitResult.CONTINUE;
    }

    private void look(Path file) throws IOException {
        try {
            Set<String> found = canaries.in(Files.readAllBytes(file));
            if (!found.isEmpty()) {
                leaks.put(file.toString(), found);
            }
        } catch (NoSuchFileException gone) {
            // A broker may delete a segment while we look.
        }
    }

    /// Likewise.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
        return FileVisitResult.CONTINUE;
    }
}
