package org.liaison.testkit.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The folder tree is the architecture: features on top, one technology per folder below.
final class ArchitectureRules {

    /// The base package of a service holds its features and the class that starts it.
    static final HouseRule FEATURE_FOLDERS =
            new HouseRule("feature-folders", ArchitectureRules::featureFolders);

    /// The files of a feature itself are plain Java.
    static final HouseRule PLAIN_DOMAIN =
            new HouseRule("plain-domain", ArchitectureRules::plainDomain);

    /// Pages and APIs reach the database and the topics through use cases only.
    static final HouseRule WEB_APART = new HouseRule("web-apart", ArchitectureRules::webApart);

    /// A technology is imported in the folder named for it, and in the wiring.
    static final HouseRule TECHNOLOGY_AT_HOME =
            new HouseRule("technology-at-home", ArchitectureRules::technologyAtHome);

    /// Nothing but its own folder sees an adapter; others see the port it implements.
    static final HouseRule HIDDEN_ADAPTERS =
            new HouseRule("hidden-adapters", ArchitectureRules::hiddenAdapters);

    private static final Set<String> PLAIN =
            Set.of(
                    "java",
                    "org.jspecify",
                    "org.jmolecules",
                    "org.liaison.policy",
                    "org.liaison.sanitiser",
                    "org.liaison.schemas",
                    "org.liaison.kit");

    /// Parts of the kit that are adapters themselves: a domain file declares a port instead.
    private static final Set<String> KIT_ADAPTERS =
            Set.of("org.liaison.kit.outbox", "org.liaison.kit.kafka", "org.liaison.kit.problem");

    private static final Map<String, Set<String>> HOME =
            Map.of(
                    "java.sql", Set.of("postgres"),
                    "javax.sql", Set.of("postgres"),
                    "org.springframework.jdbc", Set.of("postgres"),
                    "org.apache.kafka", Set.of("kafka"),
                    "org.springframework.kafka", Set.of("kafka"),
                    "org.springframework.cloud.stream", Set.of("kafka"),
                    "org.springframework.web", Set.of("web"),
                    "org.springframework.web.client", Set.of("http"),
                    "jakarta.servlet", Set.of("web"));

    private ArchitectureRules() {}

    private static Verdict featureFolders(JudgedModule module) {
        List<Violation> violations =
                module.types().stream()
                        .filter(type -> module.placeOf(type) == JudgedModule.Place.ROOT)
                        .filter(type -> !outermost(type).getSimpleName().endsWith("Application"))
                        .map(type -> broken(FEATURE_FOLDERS, type, "belongs in a feature folder"))
                        .toList();
        return new Verdict(module.types().size(), violations);
    }

    private static Verdict plainDomain(JudgedModule module) {
        List<JavaClass> domain = module.types().stream().filter(module::isDomain).toList();
        List<Violation> violations = new ArrayList<>();
        for (JavaClass type : domain) {
            for (JavaClass target : targets(type, other -> !isPlain(module, other))) {
                violations.add(
                        broken(
                                PLAIN_DOMAIN,
                                type,
                                "uses %s; a domain file uses its own features and plain Java: put"
                                                .formatted(target.getFullName())
                                        + " this in a folder named for the technology"));
            }
        }
        return new Verdict(domain.size(), violations);
    }

    private static boolean isPlain(JudgedModule module, JavaClass target) {
        String name = target.getPackageName();
        if (target.isPrimitive()) {
            return true;
        }
        if (module.owns(target)) {
            return module.isDomain(target);
        }
        return (within(name, PLAIN) && !within(name, KIT_ADAPTERS))
                || within(name, module.allowed());
    }

    private static Verdict webApart(JudgedModule module) {
        List<JavaClass> web =
                module.types().stream()
                        .filter(type -> module.technologyOf(type).filter("web"::equals).isPresent())
                        .toList();
        List<Violation> violations = new ArrayList<>();
        for (JavaClass type : web) {
            for (JavaClass target : targets(type, other -> isStorage(module, other))) {
                violations.add(
                        broken(
                                WEB_APART,
                                type,
                                "uses %s; call a use case of the feature instead"
                                        .formatted(target.getFullName())));
            }
        }
        return new Verdict(web.size(), violations);
    }

    private static boolean isStorage(JudgedModule module, JavaClass target) {
        return module.owns(target)
                && module.technologyOf(target)
                        .filter(Set.of("postgres", "kafka")::contains)
                        .isPresent();
    }

    private static Verdict technologyAtHome(JudgedModule module) {
        List<Violation> violations = new ArrayList<>();
        int judged = 0;
        for (JavaClass type : module.types()) {
            if (module.placeOf(type) == JudgedModule.Place.PLATFORM) {
                continue;
            }
            judged += module.technologyOf(type).isPresent() ? 1 : 0;
            String folder = module.technologyOf(type).orElse("");
            for (JavaClass target : targets(type, other -> isAbroad(other, folder))) {
                violations.add(
                        broken(
                                TECHNOLOGY_AT_HOME,
                                type,
                                "uses %s, which belongs in a folder named %s"
                                        .formatted(target.getFullName(), homeOf(target))));
            }
        }
        return new Verdict(violations.isEmpty() ? judged : Math.max(1, judged), violations);
    }

    private static boolean isAbroad(JavaClass target, String folder) {
        Set<String> home = homeOf(target);
        return !home.isEmpty() && !home.contains(folder);
    }

    private static Set<String> homeOf(JavaClass target) {
        return HOME.entrySet().stream()
                .filter(entry -> JudgedModule.isWithin(target.getPackageName(), entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(Set.of());
    }

    private static Verdict hiddenAdapters(JudgedModule module) {
        List<JavaClass> adapters =
                module.types().stream()
                        .filter(type -> module.placeOf(type) == JudgedModule.Place.TECHNOLOGY)
                        .filter(type -> type.getEnclosingClass().isEmpty())
                        .toList();
        List<Violation> violations =
                adapters.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(type ->
                                broken(
                                        HIDDEN_ADAPTERS,
                                        type,
                                        "is public; an adapter is package-private"))
                        .toList();
        return new Verdict(adapters.size(), violations);
    }

    private static List<JavaClass> targets(JavaClass type, Predicate<JavaClass> unwanted) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(unwanted)
                .distinct()
                .toList();
    }

    private static boolean within(String packageName, Set<String> ancestors) {
        return ancestors.stream()
                .anyMatch(ancestor -> JudgedModule.isWithin(packageName, ancestor));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }

    private static Violation broken(HouseRule rule, JavaClass type, String message) {
        return new Violation(rule.name(), type.getFullName(), message);
    }
}
