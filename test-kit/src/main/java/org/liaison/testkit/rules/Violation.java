package org.liaison.testkit.rules;

/// One place where a rule is broken.
///
/// @param rule the name of the rule
/// @param where the fully qualified name of the class, which an excuse can name
/// @param message what is wrong there and what to do instead
public record Violation(String rule, String where, String message) {

    @Override
    public String toString() {
        return rule + ": " + where + ": " + message;
    }
}
