package org.liaison.testkit.rules;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// No hidden time, randomness, printing, waiting or swallowed bug; each message names what to use.
final class ForbiddenCalls {

    /// Calls that have a better replacement here.
    static final HouseRule CALLS = new HouseRule("forbidden-calls", ForbiddenCalls::calls);

    /// `catch (Exception` only in the wiring, a relay, and a listener's last line.
    static final HouseRule BROAD_CATCH = new HouseRule("broad-catch", ForbiddenCalls::broadCatch);

    /// A test that sleeps is slow or flaky, and soon both.
    static final HouseRule NO_SLEEP_IN_TESTS =
            new HouseRule("no-sleep-in-tests", ForbiddenCalls::sleepInTests);

    private static final String CLOCK = "inject a java.time.Clock and ask it";
    private static final String IDS = "inject an IdSource, or derive the id with DerivedId";
    private static final String LOG = "log key-value pairs with SLF4J, ids only";
    private static final Set<String> BROAD =
            Set.of("Exception", "RuntimeException", "Throwable", "Error");
    private static final Pattern LAST_LINE =
            Pattern.compile("(.*\\.platform\\..*|.*(Relay|Listener))");

    private static final List<Forbidden> FORBIDDEN =
            List.of(
                    new Forbidden("java\\.time\\.\\w+", "now", CLOCK),
                    new Forbidden("java\\.lang\\.System", "currentTimeMillis", CLOCK),
                    new Forbidden("java\\.util\\.UUID", "randomUUID", IDS),
                    new Forbidden("java\\.lang\\.Math", "random", IDS),
                    new Forbidden("java\\.util\\.Random", "<init>", "use SecureRandom"),
                    new Forbidden("java\\.lang\\.System", "out|err", LOG),
                    new Forbidden(".*(Exception|Error|Throwable)", "printStackTrace", LOG),
                    new Forbidden(
                            "java\\.lang\\.Thread",
                            "sleep",
                            "schedule the next try, or wait on a condition"));

    private ForbiddenCalls() {}

    private record Forbidden(String owner, String member, String replacement) {

        boolean matches(JavaAccess<? extends AccessTarget> access) {
            return access.getTargetOwner().getFullName().matches(owner)
                    && access.getName().matches(member)
                    && !asksAClock(access);
        }

        private static boolean asksAClock(JavaAccess<? extends AccessTarget> access) {
            return access.getTarget() instanceof AccessTarget.CodeUnitCallTarget call
                    && call.getRawParameterTypes().stream()
                            .anyMatch(type -> type.getFullName().equals("java.time.Clock"));
        }
    }

    private static Verdict calls(JudgedModule module) {
        List<Violation> violations = new ArrayList<>();
        for (JavaClass type : module.classes()) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                replacementFor(access)
                        .ifPresent(replacement ->
                                violations.add(
                                        new Violation(
                                                CALLS.name(),
                                                type.getFullName(),
                                                describe(access) + replacement)));
            }
        }
        return new Verdict(module.types().size(), violations);
    }

    private static Optional<String> replacementFor(JavaAccess<?> access) {
        return FORBIDDEN.stream()
                .filter(forbidden -> forbidden.matches(access))
                .map(Forbidden::replacement)
                .findFirst();
    }

    private static String describe(JavaAccess<?> access) {
        return "%s.%s (line %d): "
                .formatted(
                        access.getTargetOwner().getSimpleName(),
                        access.getName(),
                        access.getLineNumber());
    }

    private static Verdict broadCatch(JudgedModule module) {
        List<Violation> violations = new ArrayList<>();
        for (SourceFile source : module.sources()) {
            if (LAST_LINE.matcher(source.name()).matches()) {
                continue;
            }
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitCatch(CatchTree tree, @Nullable Void nothing) {
                    String caught = tree.getParameter().getType().toString();
                    if (BROAD.contains(caught)) {
                        violations.add(broadlyCaught(source, caught, source.lineOf(tree)));
                    }
                    return super.visitCatch(tree, null);
                }
            }.scan(source.unit(), null);
        }
        return new Verdict(module.sources().size(), violations);
    }

    private static Violation broadlyCaught(SourceFile source, String caught, int line) {
        return new Violation(
                BROAD_CATCH.name(),
                source.name(),
                "catch (%s (line %d): catch what you can handle, by its type"
                        .formatted(caught, line));
    }

    private static Verdict sleepInTests(JudgedModule module) {
        List<Violation> violations = new ArrayList<>();
        for (SourceFile source : module.testSources()) {
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitMethodInvocation(
                        MethodInvocationTree call, @Nullable Void nothing) {
                    if (call.getMethodSelect().toString().endsWith("Thread.sleep")) {
                        violations.add(
                                new Violation(
                                        NO_SLEEP_IN_TESTS.name(),
                                        source.name(),
                                        "line %d: wait with Awaitility"
                                                .formatted(source.lineOf(call))));
                    }
                    return super.visitMethodInvocation(call, null);
                }
            }.scan(source.unit(), null);
        }
        return new Verdict(module.testSources().size(), violations);
    }
}
