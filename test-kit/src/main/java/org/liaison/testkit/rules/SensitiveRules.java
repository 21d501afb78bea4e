package org.liaison.testkit.rules;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A type that holds personal data shows at most ids when it is printed.
final class SensitiveRules {

    /// A sensitive type, or one that extends a sensitive type, has a toString of its own that reads
    /// none of its parts but ids and enum constants; a type with sensitive parts has one that reads
    /// none of these.
    static final HouseRule REDACTED = new HouseRule("redacted", SensitiveRules::redacted);

    /// By name: this module knows no service's code.
    private static final String SENSITIVE = "org.liaison.kit.sensitive.Sensitive";

    private SensitiveRules() {}

    private static Verdict redacted(JudgedModule module) {
        Set<String> written = new HashSet<>();
        module.sources().forEach(source -> written.addAll(typesWithToString(source)));
        List<JavaClass> sensitive =
                module.types().stream()
                        .filter(type -> !type.isInterface() && !type.isEnum())
                        .filter(type -> isSensitive(type) || hasSensitivePart(type))
                        .toList();
        List<Violation> violations =
                sensitive.stream()
                        .flatMap(type ->
                                problem(type, written).map(text -> broken(type, text)).stream())
                        .toList();
        return new Verdict(sensitive.size(), violations);
    }

    private static boolean isSensitive(JavaClass type) {
        return Stream.concat(
                        Stream.of(type),
                        Stream.concat(
                                type.getAllRawSuperclasses().stream(),
                                type.getAllRawInterfaces().stream()))
                .anyMatch(ancestor -> ancestor.isAnnotatedWith(SENSITIVE));
    }

    private static boolean hasSensitivePart(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(SENSITIVE));
    }

    private static Optional<String> problem(JavaClass type, Set<String> written) {
        Optional<JavaMethod> method = type.tryGetMethod("toString");
        if (type.getModifiers().contains(JavaModifier.ABSTRACT) && method.isEmpty()) {
            return Optional.empty();
        }
        // The toString a record is given shows everything, and looks like any other in bytecode.
        if (method.isEmpty() || !written.contains(type.getFullName())) {
            return Optional.of("has no toString of its own; write one that shows ids at most");
        }
        return Stream.concat(
                        method.get().getFieldAccesses().stream(),
                        method.get().getMethodCallsFromSelf().stream())
                .filter(access -> access.getTargetOwner().equals(type))
                .map(access -> access.getTarget().resolveMember())
                .flatMap(Optional::stream)
                .filter(member -> !mayBeShown(type, member))
                .findFirst()
                .map(member -> "shows " + member.getName() + " in toString; show ids at most");
    }

    /// Of a type that is sensitive as a whole, ids and enum constants; of another, all parts but
    /// the sensitive ones.
    private static boolean mayBeShown(JavaClass type, JavaMember member) {
        if (!isSensitive(type)) {
            return !member.isAnnotatedWith(SENSITIVE);
        }
        return switch (member) {
            case JavaField field -> isHarmless(field.getRawType());
            case JavaCodeUnit code -> isHarmless(code.getRawReturnType());
            default -> false;
        };
    }

    private static boolean isHarmless(JavaClass shown) {
        return shown.isEnum()
                || shown.getFullName().equals("java.util.UUID")
                || shown.getSimpleName().endsWith("Id");
    }

    private static Set<String> typesWithToString(SourceFile source) {
        Set<String> found = new HashSet<>();
        String packageName = source.name().substring(0, source.name().lastIndexOf('.') + 1);
        new TreeScanner<@Nullable Void, String>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, String outer) {
                String name = outer + type.getSimpleName();
                if (type.getMembers().stream().anyMatch(SensitiveRules::isToString)) {
                    found.add(name);
                }
                return super.visitClass(type, name + "$");
            }
        }.scan(source.unit(), packageName);
        return found;
    }

    private static boolean isToString(com.sun.source.tree.Tree member) {
        return member instanceof MethodTree method
                && method.getName().contentEquals("toString")
                && method.getParameters().isEmpty();
    }

    private static Violation broken(JavaClass type, String message) {
        return new Violation(REDACTED.name(), type.getFullName(), message);
    }
}
