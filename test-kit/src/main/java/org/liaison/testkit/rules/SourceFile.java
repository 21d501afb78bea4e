package org.liaison.testkit.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// A parsed Java file, for the rules that the compiled class no longer shows.
///
/// @param name the fully qualified name of the type the file is named after
public record SourceFile(
        String name, CompilationUnitTree unit, SourcePositions positions, CodeLines lines) {

    /// The files below a folder in the order of their paths; none if there is no such folder.
    static List<SourceFile> under(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<SourceFile> files = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(javaFiles(folder)));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                files.add(of(unit, positions));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sources in " + folder, e);
        }
        return files;
    }

    /// How many lines with code a declaration has.
    int codeLinesOf(Tree tree) {
        return lines.between(lineOf(tree), lineAt(positions.getEndPosition(unit, tree)));
    }

    /// The line a declaration starts on, from 1.
    int lineOf(Tree tree) {
        return lineAt(positions.getStartPosition(unit, tree));
    }

    private int lineAt(long position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    private static SourceFile of(CompilationUnitTree unit, SourcePositions positions)
            throws IOException {
        String file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        String type = file.substring(0, file.length() - ".java".length());
        String name = unit.getPackageName() == null ? type : unit.getPackageName() + "." + type;
        String text = unit.getSourceFile().getCharContent(true).toString();
        return new SourceFile(name, unit, positions, CodeLines.of(text));
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        }
    }
}
