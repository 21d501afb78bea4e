package org.liaison.testkit.rules;

import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All rules of the house for one module, with the exceptions it declares and the reasons for them.
///
/// `HouseRules.check("org.liaison.cases", Path.of("src/main/java"))` is all a service needs.
public final class HouseRules {

    private static final List<HouseRule> EVERYWHERE =
            List.of(
                    NamingRules.TYPE_NAMES,
                    NamingRules.PACKAGE_NAMES,
                    SensitiveRules.REDACTED,
                    SizeRules.CLASS_SIZE,
                    SizeRules.METHOD_SIZE,
                    ForbiddenCalls.CALLS,
                    ForbiddenCalls.BROAD_CATCH,
                    ForbiddenCalls.NO_SLEEP_IN_TESTS);

    private final String basePackage;
    private final Path sources;
    private final boolean plain;
    private final List<HouseRule> rules;
    private final Set<String> allowed = new HashSet<>();
    private final Set<String> withoutSubject = new HashSet<>();
    private final Map<Excuse, Boolean> excuses = new LinkedHashMap<>();
    private ImportOption classes = ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;

    private record Excuse(String rule, String where) {}

    private HouseRules(String basePackage, Path sources, boolean plain, HouseRule... more) {
        this.basePackage = basePackage;
        this.sources = sources;
        this.plain = plain;
        this.rules = new ArrayList<>(List.of(more));
        this.rules.addAll(EVERYWHERE);
    }

    /// Checks a service with every rule and no exception.
    public static void check(String basePackage, Path sources) {
        service(basePackage, sources).check();
    }

    /// The rules for a service: feature folders, technologies below them, one `platform`.
    public static HouseRules service(String basePackage, Path sources) {
        return new HouseRules(
                basePackage,
                sources,
                false,
                ArchitectureRules.FEATURE_FOLDERS,
                ArchitectureRules.PLAIN_DOMAIN,
                ArchitectureRules.WEB_APART,
                ArchitectureRules.TECHNOLOGY_AT_HOME,
                ArchitectureRules.HIDDEN_ADAPTERS);
    }

    /// The rules for a module that is plain Java throughout, such as the policy.
    public static HouseRules plainJava(String basePackage, Path sources) {
        return new HouseRules(basePackage, sources, true, ArchitectureRules.PLAIN_DOMAIN);
    }

    /// The rules for a module that is neither: the kit, the launcher.
    public static HouseRules library(String basePackage, Path sources) {
        return new HouseRules(basePackage, sources, false);
    }

    /// Lets the domain use one more package and those below it, such as `com.ibm.icu`.
    public HouseRules allowing(String packageName, String reason) {
        requireReason(reason);
        allowed.add(packageName);
        return this;
    }

    /// Says that a rule has nothing to judge in this module; if it has, the check fails.
    public HouseRules withoutSubject(String rule, String reason) {
        requireReason(reason);
        requireRule(rule);
        withoutSubject.add(rule);
        return this;
    }

    /// Excuses one class from one rule; if it does not break that rule, the check fails.
    public HouseRules excusing(String rule, String className, String reason) {
        requireReason(reason);
        requireRule(rule);
        excuses.put(new Excuse(rule, className), false);
        return this;
    }

    /// Judges the module by every rule; the error lists everything that is wrong at once.
    public void check() {
        JudgedModule module = JudgedModule.read(basePackage, plain, allowed, sources, classes);
        List<String> complaints = new ArrayList<>();
        for (HouseRule rule : rules) {
            Verdict verdict = rule.judge(module);
            if (verdict.judged() == 0 != withoutSubject.contains(rule.name())) {
                complaints.add(
                        verdict.judged() == 0
                                ? rule.name() + ": found nothing to judge in " + basePackage
                                : rule.name() + ": declared without subject, but judges some");
            }
            verdict.violations().stream()
                    .filter(violation -> !isExcused(violation))
                    .map(Violation::toString)
                    .distinct()
                    .forEach(complaints::add);
        }
        excuses.forEach((excuse, used) -> {
            if (!used) {
                complaints.add(excuse + " excuses nothing: take it away");
            }
        });
        if (!complaints.isEmpty()) {
            throw new AssertionError(
                    "%d broken rules of the house:%n%s"
                            .formatted(complaints.size(), String.join("\n", complaints)));
        }
    }

    /// Only for the tests of the rules, whose samples are test classes.
    HouseRules overTestClasses() {
        classes = location -> true;
        return this;
    }

    private boolean isExcused(Violation violation) {
        Excuse excuse = new Excuse(violation.rule(), violation.where());
        return excuses.computeIfPresent(excuse, (_, _) -> true) != null;
    }

    private void requireRule(String name) {
        if (rules.stream().noneMatch(rule -> rule.name().equals(name))) {
            throw new IllegalArgumentException(
                    "no rule '%s'; these are: %s"
                            .formatted(name, rules.stream().map(HouseRule::name).toList()));
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an exception needs a reason");
        }
    }
}
