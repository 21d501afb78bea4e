package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.launcher.Launcher;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Every command that a README or CONTRIBUTING.md tells a reader to run is one that can be run.
class ReadmeWalkthroughIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> GOALS =
            Set.of("test", "test-compile", "package", "verify", "spotless:apply", "spotless:check");
    private static final Set<String> PROPERTIES =
            Set.of(
                    "surefire.failIfNoSpecifiedTests",
                    "failsafe.failIfNoSpecifiedTests",
                    "spotless.check.skip",
                    "liaison.kills");
    private static final Set<String> FLAGS = Set.of("-q", "-B", "-am");
    private static final Pattern INLINE = Pattern.compile("`(\\./(?:liaison|mvnw)[^`]*)`");

    record Told(Path file, String command) {
        @Override
        public String toString() {
            return ROOT.relativize(file) + ": " + command;
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void tellsOnlyOfCommandsThatExist(Told told) {
        assertThat(complaint(told.command())).isEmpty();
    }

    @Test
    void tellsOfEveryCommandThatExists() throws IOException {
        // given
        Set<String> told = new TreeSet<>();
        String readme = Files.readString(ROOT.resolve("README.md"));
        // then
        Launcher.commandLine().getSubcommands().keySet().stream()
                .filter(name -> !readme.contains("`" + name + "`"))
                .filter(name -> !readme.contains("./liaison " + name))
                .forEach(told::add);
        assertThat(told).as("commands README.md does not mention").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "./liaison dance, dance",
        "./liaison demo --twice, --twice",
        "./mvnw install, install",
        "./mvnw verify -Pfast, fast",
        "./mvnw -pl ballroom test, ballroom",
        "./mvnw test -Dtest=DancingTest, DancingTest",
        "docker compose up, docker",
        "docker-compose --env-file .liaison/compose/compose.env up -d es-ballroom, es-ballroom",
        "containers/dance.sh, containers/dance.sh",
    })
    void findsACommandThatDoesNotExist(String command, String named) {
        assertThat(complaint(command)).contains(named);
    }

    static List<Told> commands() throws IOException {
        List<Told> commands = new ArrayList<>();
        for (Path file : documents()) {
            boolean shell = false;
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("```")) {
                    shell = line.strip().equals("```sh");
                } else if (shell && !line.isBlank() && !line.startsWith("#")) {
                    commands.add(new Told(file, line.replaceFirst("\\s+#.*$", "").strip()));
                } else {
                    Matcher inline = INLINE.matcher(line);
                    while (inline.find()) {
                        commands.add(new Told(file, inline.group(1)));
                    }
                }
            }
        }
        return commands;
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        documents.add(ROOT.resolve("README.md"));
        documents.add(ROOT.resolve("CONTRIBUTING.md"));
        try (Stream<Path> folders = Files.list(ROOT)) {
            folders.sorted()
                    .map(folder -> folder.resolve("README.md"))
                    .filter(Files::exists)
                    .forEach(documents::add);
        }
        return documents;
    }

    /// What is wrong with a command line; empty when a reader can run it.
    private static String complaint(String command) {
        List<String> words =
                List.of(command.replaceFirst("^LIAISON_[A-Z_]+=\\S+ ", "").split("\\s+"));
        List<String> arguments = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "./liaison" -> liaison(arguments);
            case "./mvnw" -> maven(arguments);
            case "docker-compose" -> compose(arguments);
            case String script when script.startsWith(".ci/") || script.startsWith("containers/") ->
                    Files.isExecutable(ROOT.resolve(script)) ? "" : "no " + script;
            default -> "no test knows " + words.getFirst();
        };
    }

    /// `--env-file FILE up -d [SERVICE…]`, with services of the compose file.
    private static String compose(List<String> arguments) {
        if (arguments.size() < 3 || !arguments.getFirst().equals("--env-file")) {
            return "docker-compose needs the variables: --env-file";
        }
        List<String> unknown = new ArrayList<>();
        for (String word : arguments.subList(2, arguments.size())) {
            check(
                    Set.of("up", "-d", "down").contains(word)
                            || text("docker-compose.yml").contains("\n  " + word + ":\n"),
                    unknown,
                    word);
        }
        return String.join(" ", unknown);
    }

    private static String liaison(List<String> arguments) {
        if (arguments.isEmpty()) {
            return "";
        }
        try {
            Launcher.commandLine().parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException unknown) {
            return String.valueOf(unknown.getMessage());
        }
        int exit =
                Launcher.commandLine()
                        .setOut(new PrintWriter(Writer.nullWriter()))
                        .execute(arguments.getFirst(), "--help");
        return exit == CommandLine.ExitCode.OK ? "" : arguments.getFirst() + " has no --help";
    }

    private static String maven(List<String> arguments) {
        List<String> unknown = new ArrayList<>();
        for (int index = 0; index < arguments.size(); index++) {
            String word = arguments.get(index);
            if (word.equals("-pl")) {
                index++;
                check(
                        Files.exists(ROOT.resolve(arguments.get(index)).resolve("pom.xml")),
                        unknown,
                        arguments.get(index));
            } else {
                check(isKnown(word), unknown, word);
            }
        }
        return String.join(" ", unknown);
    }

    private static boolean isKnown(String word) {
        if (word.startsWith("-P")) {
            return pom().contains("<id>" + word.substring(2) + "</id>");
        }
        if (word.startsWith("-D")) {
            Map.Entry<String, String> property = property(word.substring(2));
            return Set.of("test", "it.test").contains(property.getKey())
                    ? isATest(property.getValue())
                    : PROPERTIES.contains(property.getKey());
        }
        return GOALS.contains(word) || FLAGS.contains(word);
    }

    private static Map.Entry<String, String> property(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? Map.entry(text, "true")
                : Map.entry(text.substring(0, equals), text.substring(equals + 1));
    }

    private static boolean isATest(String name) {
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path tests :
                    modules.map(module -> module.resolve("src/test/java"))
                            .filter(Files::isDirectory)
                            .toList()) {
                try (Stream<Path> files = Files.walk(tests)) {
                    if (files.anyMatch(file -> file.endsWith(name + ".java"))) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pom() {
        return text("pom.xml");
    }

    private static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(boolean known, List<String> unknown, String word) {
        if (!known) {
            unknown.add(word);
        }
    }
}
