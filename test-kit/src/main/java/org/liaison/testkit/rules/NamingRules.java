package org.liaison.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Names say what a thing is in the words of the field, not what kind of code it is.
final class NamingRules {

    /// No type is called after nothing: no Manager, Helper, Util.
    static final HouseRule TYPE_NAMES = new HouseRule("type-names", NamingRules::typeNames);

    /// No folder is called after a layer.
    static final HouseRule PACKAGE_NAMES =
            new HouseRule("package-names", NamingRules::packageNames);

    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    "manager",
                    "helper",
                    "helpers",
                    "util",
                    "utils",
                    "impl",
                    "base",
                    "abstract",
                    "processor",
                    "data",
                    "info",
                    "dto",
                    "entity",
                    "common");

    private static final Set<String> LAYERS =
            Set.of(
                    "controller",
                    "controllers",
                    "service",
                    "services",
                    "repository",
                    "repositories",
                    "model",
                    "models",
                    "dto",
                    "util",
                    "utils",
                    "common",
                    "impl",
                    "helper",
                    "helpers",
                    "entity",
                    "entities",
                    "exception",
                    "exceptions");

    private NamingRules() {}

    private static Verdict typeNames(JudgedModule module) {
        List<Violation> violations =
                module.types().stream()
                        .flatMap(type ->
                                emptyWordIn(type.getSimpleName())
                                        .map(word -> typeNamed(type, word))
                                        .stream())
                        .toList();
        return new Verdict(module.types().size(), violations);
    }

    private static Optional<String> emptyWordIn(String name) {
        // DTOBody -> DTO Body, CaseFileData -> Case File Data; "personal data" is the law's own
        // word
        String read = name.replace("PersonalData", "Personaldata");
        String[] words = read.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_", -1);
        return Stream.of(words)
                .filter(word -> EMPTY_WORDS.contains(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Violation typeNamed(JavaClass type, String word) {
        return new Violation(
                TYPE_NAMES.name(),
                type.getFullName(),
                "'%s' says nothing; name it for what it is in the field".formatted(word));
    }

    private static Verdict packageNames(JudgedModule module) {
        List<String> names =
                module.classes().stream().map(JavaClass::getPackageName).distinct().toList();
        List<Violation> violations =
                names.stream()
                        .filter(name -> Stream.of(name.split("\\.", -1)).anyMatch(LAYERS::contains))
                        .map(name ->
                                new Violation(
                                        PACKAGE_NAMES.name(),
                                        name,
                                        "is named after a layer; name it for a feature or,"
                                                + " below one, for a technology"))
                        .toList();
        return new Verdict(names.size(), violations);
    }
}
