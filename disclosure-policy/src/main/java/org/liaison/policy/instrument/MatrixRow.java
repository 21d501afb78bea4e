package org.liaison.policy.instrument;

import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.Treatment;

/// One line of an instrument's matrix.
public record MatrixRow(
        Purpose purpose, PersonCategory category, FieldClass fieldClass, Treatment treatment) {}
