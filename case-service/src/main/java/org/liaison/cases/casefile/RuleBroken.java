package org.liaison.cases.casefile;

import org.jspecify.annotations.Nullable;

/// What was offered for a case file breaks a rule. Names the rule and the field, never the value.
public final class RuleBroken extends IllegalArgumentException {

    private final Rule rule;
    private final transient @Nullable String field;

    public RuleBroken(Rule rule, @Nullable String field) {
        super(field == null ? rule.text() : field + ": " + rule.text());
        this.rule = rule;
        this.field = field;
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
