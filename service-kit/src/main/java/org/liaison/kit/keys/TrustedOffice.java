package org.liaison.kit.keys;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The public keys of one office, as its trust file says.
///
/// @param office code of the office
/// @param authorisation checks its authorisations
/// @param message checks its messages and receipts
/// @param sealing what a key for it is wrapped with (HPKE)
/// @param sealingKeyId id of `sealing`
/// @param mlKem the ML-KEM-768 part of its sealing key; null where an office has none yet
/// @param instrument checks its signature under instruments
public record TrustedOffice(
        String office,
        VerifyingKey authorisation,
        VerifyingKey message,
        KeysetHandle sealing,
        String sealingKeyId,
        @Nullable PublicKey mlKem,
        VerifyingKey instrument) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The office in a file `trust/<office>.json`. The file must name the office that its own name
    /// names, and key ids must be those of the keys.
    public static TrustedOffice read(Path file) {
        TrustedOffice read = parse(text(file));
        if (!file.getFileName().toString().equals(read.office() + ".json")) {
            throw new IllegalArgumentException("A trust file is named by the office it is of");
        }
        return read;
    }

    /// The office in the text of a trust file.
    public static TrustedOffice parse(String json) {
        JsonNode node = tree(json);
        VerifyingKey authorisation = VerifyingKey.from(node.path("authorisation").toString());
        VerifyingKey message = VerifyingKey.from(node.path("message").toString());
        KeysetHandle sealing = KeysetFile.publicOnly(node.path("sealing").toString());
        requireId(node, "authorisationKeyId", authorisation.keyId());
        requireId(node, "messageKeyId", message.keyId());
        return new TrustedOffice(
                text(node, "office"),
                authorisation,
                message,
                sealing,
                KeyId.of(sealing),
                node.has("sealingMlKem") ? MlKemKey.publicOnly(text(node, "sealingMlKem")) : null,
                VerifyingKey.from(node.path("instrument").toString()));
    }

    private static void requireId(JsonNode node, String field, String actual) {
        if (!actual.equals(text(node, field))) {
            throw new IllegalArgumentException(field + " must be the id of the key beside it");
        }
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new IllegalArgumentException("A trust file must name " + field);
        }
        return value.stringValue();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("A trust file is a JSON object");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("No trust file " + file.getFileName(), unreadable);
        }
    }
}
