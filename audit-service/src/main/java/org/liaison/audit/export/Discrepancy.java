package org.liaison.audit.export;

/// What one office has of a message and the other has not.
///
/// @param messageId the message
public record Discrepancy(Kind kind, String messageId) {

    /// The codes are stable.
    public enum Kind {
        /// The partner's log has it and this one has not.
        MISSING_HERE("missing-here"),
        /// This log has it and the partner's has not.
        MISSING_THERE("missing-there"),
        /// Both have it, with other contents.
        DIGEST_DIFFERS("digest-differs");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// The stable code.
        public String code() {
            return code;
        }
    }

    /// The line that says it.
    public String line() {
        return "INVALID %s message %s".formatted(kind.code(), messageId);
    }
}
