package org.liaison.kit.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DerivedIdTest {

    @Test
    void makesTheSameIdFromTheSameCause() {
        assertThat(DerivedId.of("message", "a")).isEqualTo(DerivedId.of("message", "a"));
    }

    @Test
    void isTheOneThatOtherLanguagesCompute() {
        // Origin: python3, hashlib.sha256(b"message\0a").digest()[:16] with version 8 and variant
        // 2.
        assertThat(DerivedId.of("message", "a"))
                .isEqualTo(UUID.fromString("a55ff68a-a5e3-8ef3-8d3f-0edf3179442c"));
    }

    @Test
    void tellsTagsAndCausesApart() {
        assertThat(DerivedId.of("message", "a")).isNotEqualTo(DerivedId.of("messagea", ""));
        assertThat(DerivedId.of("entry:sent", "a"))
                .isNotEqualTo(DerivedId.of("entry:received", "a"));
    }

    @Test
    void isAVersion8Id() {
        for (int cause = 0; cause < 1_000; cause++) {
            UUID id = DerivedId.of("message", Integer.toString(cause));
            assertThat(id.version()).isEqualTo(8);
            assertThat(id.variant()).isEqualTo(2);
        }
    }

    @Test
    void refusesATagThatCouldRunIntoTheCause() {
        assertThatThrownBy(() -> DerivedId.of("a\0b", "c"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void digestsContentUnderItsOwnTag() {
        byte[] content = "content".getBytes(StandardCharsets.UTF_8);

        // Origin: python3, hashlib.sha256(b"liaison/content/v1\0content").
        assertThat(HexFormat.of().formatHex(ContentDigest.of(content)))
                .isEqualTo("017226a9ef61d4d287a702d833ea374ff3ab068f0b53b2ea0e19e858d8537b86");
        assertThat(ContentDigest.of(content)).isNotEqualTo(Sha256.of(content));
    }
}
