package org.liaison.kit.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.liaison.policy.Instrument;

class InstrumentDocumentTest {

    private static final String BY_HAND =
            """
            {"id": "es-cn-2026-thb", "version": 1, "regime": "treaty",
             "parties": [{"office": "es", "country": "ES"}, {"office": "cn", "country": "CN"}],
             "states": [{"state": "in-force", "at": "2026-01-01T00:00:00Z"}],
             "zone": "Europe/Madrid", "from": "2026-01-01", "until": "2030-12-31",
             "countingRule": "elapsed-time",
             "limits": [
               {"urgency": "urgent-direct", "amount": 8, "unit": "hours", "nature": "target"},
               {"urgency": "other", "amount": 7, "unit": "days", "nature": "target"}],
             "purposes": ["victim-protection", "prevent-detect-investigate"],
             "transferGrounds": ["led-37-1-a"], "handlingCodes": [], "assurances": [
               {"id": "a-1", "kind": "no-death-penalty", "text": "保证", "givenBy": "cn",
                "offences": ["trafficking-in-human-beings"], "from": "2026-01-01T00:00:00Z", "until": null}],
             "languages": ["zh", "en"], "onward": "never", "maxPersonsWithoutLink": 20,
             "matrix": [
               {"purpose": "victim-protection", "category": "victim-identified", "class": "name",
                "treatment": "reference"},
               {"purpose": "prevent-detect-investigate", "category": "suspect", "class": "name",
                "treatment": "disclose"}]}
            """;

    @Test
    void hasOneCanonicalForm() {
        Instrument instrument = InstrumentDocument.read(BY_HAND);

        byte[] canonical = InstrumentDocument.canonical(instrument);

        assertThat(InstrumentDocument.canonical(InstrumentDocument.parse(canonical)))
                .isEqualTo(canonical);
        assertThat(text(canonical))
                .startsWith(
                        "{\"assurances\":[{\"from\":\"2026-01-01T00:00:00Z\",\"givenBy\":\"cn\"")
                .contains("\"languages\":[\"en\",\"zh\"]", "保证", "\"until\":\"2030-12-31\"")
                .doesNotContain(": ", "\n");
    }

    @Test
    void refusesASignedDocumentInAnyOtherForm() {
        String canonical = text(InstrumentDocument.canonical(InstrumentDocument.read(BY_HAND)));

        assertRefused(canonical + " ");
        assertRefused(BY_HAND);
        assertRefused(canonical.replace("{\"assurances\"", "{\"allow\":\"all\",\"assurances\""));
        assertRefused(canonical.replace("\"version\":1", "\"version\":1,\"version\":2"));
        assertRefused(canonical.replace("[\"en\",\"zh\"]", "[\"zh\",\"en\"]"));
        assertRefused(canonical.substring(1));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertThatThrownBy(() -> InstrumentDocument.read(BY_HAND.replace("\"zone\"", "\"zon\"")))
                .isInstanceOf(UnreadableInstrument.class)
                .hasMessageContaining("zone");
        assertThatThrownBy(() -> InstrumentDocument.read(BY_HAND.replace("2026-01-01\"", "soon\"")))
                .isInstanceOf(UnreadableInstrument.class)
                .hasMessageContaining("from");
        assertThatThrownBy(() -> InstrumentDocument.read(BY_HAND.replace("treaty", "friendship")))
                .isInstanceOf(UnreadableInstrument.class);
    }

    private static void assertRefused(String document) {
        assertThatThrownBy(
                        () -> InstrumentDocument.parse(document.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableInstrument.class);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
