package org.liaison.cases.authorisation.postgres;

import java.nio.charset.StandardCharsets;
import org.liaison.kit.seal.OfficeSeal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Personal data at rest: JSON sealed with the office key, each column under its own name.
@Component
class SealedJson {

    private final OfficeSeal seal;
    private final JsonMapper json;

    SealedJson(OfficeSeal seal, JsonMapper json) {
        this.seal = seal;
        this.json = json;
    }

    byte[] seal(String column, Object value) {
        return seal.seal(column, json.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
    }

    <T> T open(String column, byte[] sealed, Class<T> type) {
        return json.readValue(seal.open(column, sealed), type);
    }

    byte[] sealBytes(String column, byte[] value) {
        return seal.seal(column, value);
    }

    byte[] openBytes(String column, byte[] sealed) {
        return seal.open(column, sealed);
    }
}
