package org.liaison.kit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.schemas.Topics;

class OfficeSealTest {

    private static final byte[] CANARY = "CANARY-1142".getBytes(StandardCharsets.UTF_8);

    @TempDir Path es;
    @TempDir Path cn;
    private OfficeSeal seal;

    @BeforeEach
    void makeTheKey() {
        OfficeKeys.generate(es, "es");
        seal = OfficeSeal.from(es.resolve("case-service/office-key.json"));
    }

    @Test
    void opensInAnotherServiceOfTheSameOffice() {
        OfficeSeal exchange = OfficeSeal.from(es.resolve("exchange-service/office-key.json"));

        byte[] sealed = seal.seal(Topics.CASE_AUTHORISATIONS, CANARY);

        assertThat(exchange.open(Topics.CASE_AUTHORISATIONS, sealed)).isEqualTo(CANARY);
    }

    @Test
    void hidesWhatItSeals() {
        byte[] sealed = seal.seal(Topics.CASE_AUTHORISATIONS, CANARY);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("CANARY");
        assertThat(sealed).startsWith(0xC3, 0x01);
        assertThat(seal.seal(Topics.CASE_AUTHORISATIONS, CANARY)).isNotEqualTo(sealed);
    }

    @Test
    void doesNotOpenOnAnotherTopic() {
        byte[] sealed = seal.seal(Topics.CASE_AUTHORISATIONS, CANARY);

        assertThatThrownBy(() -> seal.open(Topics.CASE_OUTCOMES, sealed))
                .isInstanceOf(SealBroken.class)
                .hasNoCause();
    }

    @Test
    void doesNotOpenInAnotherOffice() {
        OfficeKeys.generate(cn, "cn");
        OfficeSeal partner = OfficeSeal.from(cn.resolve("case-service/office-key.json"));
        byte[] sealed = seal.seal(Topics.CASE_AUTHORISATIONS, CANARY);

        assertThatThrownBy(() -> partner.open(Topics.CASE_AUTHORISATIONS, sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void doesNotOpenWithAnyByteChangedOrMissing() {
        byte[] sealed = seal.seal(Topics.CASE_AUTHORISATIONS, CANARY);

        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 0x40;
            byte[] cut = Arrays.copyOf(sealed, at);
            assertThatThrownBy(() -> seal.open(Topics.CASE_AUTHORISATIONS, changed))
                    .isInstanceOf(SealBroken.class);
            assertThatThrownBy(() -> seal.open(Topics.CASE_AUTHORISATIONS, cut))
                    .isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void refusesAKeyOfAnotherKind() {
        assertThatThrownBy(() -> OfficeSeal.from(es.resolve("exchange-service/sealing.json")))
                .isInstanceOf(IllegalStateException.class);
    }
}
