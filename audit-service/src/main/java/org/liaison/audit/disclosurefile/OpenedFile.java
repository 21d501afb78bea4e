package org.liaison.audit.disclosurefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// A disclosure file in clear.
///
/// @param contentDigest hexadecimal, of the bytes in the file
/// @param content Base64 of exactly the bytes that left
/// @param says the same bytes decoded, as JSON
/// @param preview what the authoriser saw beside them, as JSON
/// @param statement signed statement of the authorisation, as JSON
/// @param persons keys of the persons at home, by reference in the content
@Sensitive
public record OpenedFile(
        String messageId,
        String contentDigest,
        String content,
        String says,
        String preview,
        String statement,
        @Nullable String secondGround,
        @Nullable String secondGroundReason,
        @Nullable String internalGround,
        Map<String, String> persons) {

    public OpenedFile {
        persons = new LinkedHashMap<>(persons);
    }

    /// Keys of all persons in it.
    public List<String> personKeys() {
        return persons.values().stream().distinct().toList();
    }

    @Override
    public String toString() {
        return Redacted.of(OpenedFile.class);
    }
}
