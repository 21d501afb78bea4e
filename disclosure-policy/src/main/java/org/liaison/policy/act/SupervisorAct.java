package org.liaison.policy.act;

import java.time.Instant;
import java.util.Set;
import org.liaison.policy.subject.FieldClass;

/// A supervisor's explicit act that lets named protected facts of named subjects leave on a second
/// ground.
///
/// @param subjects references as in the question
public record SupervisorAct(
        String id,
        SecondGround secondGround,
        Set<String> subjects,
        Set<FieldClass> classes,
        Instant decidedAt) {
    public SupervisorAct {
        if (id.isBlank() || subjects.isEmpty() || classes.isEmpty()) {
            throw new IllegalArgumentException(
                    "a supervisor's act has an id and names its subjects and classes");
        }
        subjects = Set.copyOf(subjects);
        classes = Set.copyOf(classes);
    }

    /// Whether it was decided for this subject and class, not later than `at`.
    public boolean covers(String subject, FieldClass fieldClass, Instant at) {
        return subjects.contains(subject) && classes.contains(fieldClass) && !decidedAt.isAfter(at);
    }
}
