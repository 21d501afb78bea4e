package org.liaison.cases.preview;

/// Whether the partner can tell who a person is with what leaves.
///
/// @param reason which combination of fields says so
public record Identifiable(Degree degree, String reason) {

    /// How surely.
    public enum Degree {
        YES("yes"),
        PROBABLY("probably"),
        NO("no");

        private final String code;

        Degree(String code) {
            this.code = code;
        }

        /// The word used on pages.
        public String code() {
            return code;
        }
    }

    /// Not a person.
    public static Identifiable notAPerson() {
        return new Identifiable(Degree.NO, "Not a person.");
    }
}
