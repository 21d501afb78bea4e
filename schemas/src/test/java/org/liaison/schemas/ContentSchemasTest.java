package org.liaison.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.MessageKind;

/// What a partner of version 1.0.0 knows of a schema is its digest.
class ContentSchemasTest {

    @Test
    void writesWhatTheFirstVersionKnowsExactlyAsTheFirstVersionDid() throws Exception {
        byte[] text =
                ContentSchemas.of(MessageKind.REQUEST).toString().getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)))
                .isEqualTo("5cee7657f015c1e11586dfee1966ad126591548b97464c786fdf2fc646887ef3");
    }

    @Test
    void writesWithdrawalsUnderTodaysSchema() {
        assertThat(ContentSchemas.of(MessageKind.WITHDRAWAL)).isEqualTo(ContentSchemas.newest());
        assertThat(ContentSchemas.of(MessageKind.WITHDRAWAL_ACT))
                .isEqualTo(ContentSchemas.newest())
                .isNotEqualTo(ContentSchemas.first());
    }
}
