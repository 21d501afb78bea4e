package org.liaison.audit.inspection.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Where the next page begins; opaque to callers.
final class Cursor {

    private static final String FORM = "v1:";

    private Cursor() {}

    static String after(long index) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((FORM + index).getBytes(StandardCharsets.US_ASCII));
    }

    /// The index before which to go on; null at the start.
    ///
    /// @throws IllegalArgumentException when it is none of ours
    static @Nullable Long read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        if (!text.matches("v1:\\d{1,18}")) {
            throw new IllegalArgumentException("Not a cursor");
        }
        return Long.valueOf(text.substring(FORM.length()));
    }
}
