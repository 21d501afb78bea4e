package org.liaison.sanitiser;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One field as it will leave, or will not, with the reason the preview shows.
public sealed interface TreatedField {

    /// Stable code, such as `reduced-to-year`.
    String reasonCode();

    /// Plain English for the preview, without the value.
    String explanation();

    /// What leaves for this field; null when nothing does.
    @Nullable String outgoing();

    /// The value leaves as it is on file.
    record Disclosed(String value, String reasonCode, String explanation) implements TreatedField {
        public Disclosed {
            requireText(value, reasonCode, explanation);
        }

        @Override
        public String outgoing() {
            return value;
        }

        @Override
        public String toString() {
            return "Disclosed[" + reasonCode + "]";
        }
    }

    /// Less than the value leaves; `removed` says in words what was taken away.
    record Reduced(String value, String removed, String reasonCode, String explanation)
            implements TreatedField {
        public Reduced {
            requireText(value, reasonCode, explanation);
            Objects.requireNonNull(removed, "a reduced field says what was removed");
        }

        @Override
        public String outgoing() {
            return value;
        }

        @Override
        public String toString() {
            return "Reduced[" + reasonCode + "]";
        }
    }

    /// A reference such as `V-1` leaves in place of the value.
    record Referenced(String reference, String reasonCode, String explanation)
            implements TreatedField {
        public Referenced {
            requireText(reference, reasonCode, explanation);
        }

        @Override
        public String outgoing() {
            return reference;
        }
    }

    /// Nothing leaves.
    record Withheld(String reasonCode, String explanation) implements TreatedField {
        public Withheld {
            requireText("nothing", reasonCode, explanation);
        }

        @Override
        public @Nullable String outgoing() {
            return null;
        }
    }

    private static void requireText(String outgoing, String reasonCode, String explanation) {
        if (outgoing.isBlank() || reasonCode.isBlank() || explanation.isBlank()) {
            throw new IllegalArgumentException(
                    "a treated field needs what leaves, a reason code and an explanation");
        }
    }
}
