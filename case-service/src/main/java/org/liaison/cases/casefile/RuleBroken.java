package org.liaison.cases.casefile;

import org.jspecify.annotations.Nullable;

/// What was offered for a case file breaks a rule. Names the rule and the field, never the value.
public final class RuleBroken extends IllegalArgumentException {

    private final Rule rule;
    private final @Nullable String field;
    private final int row;

    RuleBroken(Rule rule, @Nullable String field) {
        this(rule, field, -1);
    }

    RuleBroken(Rule rule, @Nullable String field, int row) {
        super(field == null ? rule.text() : field + ": " + rule.text());
        this.rule = rule;
        this.field = field;
        this.row = row;
    }

    /// Index of the row of the case that breaks it; -1 if it is not about one row of several.
    public int row() {
        return row;
    }

    /// The rule that was broken.
    public Rule rule() {
        return rule;
    }

    /// The field of the catalogue that breaks it; null if it is about the row or the case.
    public @Nullable String field() {
        return field;
    }
}
