package org.liaison.testkit.rules;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is too long is two things. Code lines are counted: comments and blank lines are free.
final class SizeRules {

    /// No type, with all that is nested in it, has more than 200 code lines.
    static final HouseRule CLASS_SIZE =
            new HouseRule("class-size", module -> judge(module, ClassTree.class));

    /// No method has more than 30 code lines.
    static final HouseRule METHOD_SIZE =
            new HouseRule("method-size", module -> judge(module, MethodTree.class));

    private static final int CLASS_LINES = 200;
    private static final int METHOD_LINES = 30;

    private SizeRules() {}

    private static Verdict judge(JudgedModule module, Class<? extends Tree> kind) {
        List<Violation> violations = new ArrayList<>();
        int judged = 0;
        for (SourceFile source : module.sources()) {
            Measure measure = new Measure(source, kind);
            measure.scan(source.unit(), null);
            judged += measure.judged;
            violations.addAll(measure.violations);
        }
        return new Verdict(judged, violations);
    }

    private static final class Measure extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final SourceFile source;
        private final Class<? extends Tree> kind;
        private final List<Violation> violations = new ArrayList<>();
        private int judged;

        Measure(SourceFile source, Class<? extends Tree> kind) {
            this.source = source;
            this.kind = kind;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            measure(CLASS_SIZE, type, type.getSimpleName().toString(), CLASS_LINES);
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            measure(METHOD_SIZE, method, method.getName().toString(), METHOD_LINES);
            return super.visitMethod(method, null);
        }

        private void measure(HouseRule rule, Tree tree, String name, int most) {
            if (!kind.isInstance(tree)) {
                return;
            }
            judged++;
            int lines = source.codeLinesOf(tree);
            if (lines > most) {
                violations.add(
                        new Violation(
                                rule.name(),
                                source.name(),
                                "%s (line %d) has %d code lines, %d at most: it is two things"
                                        .formatted(name, source.lineOf(tree), lines, most)));
            }
        }
    }
}
