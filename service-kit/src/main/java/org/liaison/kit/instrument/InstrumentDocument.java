package org.liaison.kit.instrument;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.liaison.policy.Instrument;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// An instrument as JSON. The canonical form is what is signed: keys sorted, lists that mean sets
/// sorted, no spaces, UTF-8. One instrument has exactly one canonical form.
public final class InstrumentDocument {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private InstrumentDocument() {}

    /// The instrument in a signed document. A document that says the same in another form, or says
    /// more, is refused: what is signed and what is understood must be the same bytes.
    public static Instrument parse(byte[] canonical) {
        Instrument instrument = read(new String(canonical, StandardCharsets.UTF_8));
        if (!Arrays.equals(canonical(instrument), canonical)) {
            throw new UnreadableInstrument("the document is not in canonical form");
        }
        return instrument;
    }

    /// The instrument in a document written by hand: any order, any spaces. For drafting only.
    public static Instrument read(String json) {
        try {
            return InstrumentReading.instrument(JSON.readTree(json));
        } catch (JacksonException malformed) {
            throw new UnreadableInstrument("malformed JSON");
        } catch (IllegalArgumentException refused) {
            throw new UnreadableInstrument(String.valueOf(refused.getMessage()), refused);
        }
    }

    /// The bytes to sign.
    public static byte[] canonical(Instrument instrument) {
        return JSON.writeValueAsBytes(InstrumentWriting.fields(instrument));
    }
}
