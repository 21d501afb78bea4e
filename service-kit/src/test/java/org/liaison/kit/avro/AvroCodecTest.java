package org.liaison.kit.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.ReleasedSchemas;
import org.liaison.schemas.audit.TreatedClass;
import org.liaison.schemas.cases.CaseToExchange;
import org.liaison.schemas.cases.InboxCommitted;
import org.liaison.schemas.cases.OfficeSealed;
import org.liaison.schemas.exchange.AnswerBody;
import org.liaison.schemas.exchange.ItemAnswer;
import org.liaison.schemas.exchange.Treatment;

class AvroCodecTest {

    private static final AvroCodec<TreatedClass> CODEC =
            AvroCodec.of(TreatedClass.getClassSchema(), TreatedClass.class);
    private static final TreatedClass RECORD = new TreatedClass("alias", Treatment.DISCLOSE, 3);

    @Test
    void readsBackWhatItWrote() {
        assertThat(CODEC.decode(CODEC.encode(RECORD))).isEqualTo(RECORD);
        assertThat(CODEC.decodePlain(CODEC.encodePlain(RECORD))).isEqualTo(RECORD);
    }

    @Test
    void beginsWithTheSingleObjectMark() {
        assertThat(CODEC.encode(RECORD)).startsWith(0xC3, 0x01);
    }

    @Test
    void refusesAnUnknownFingerprint() {
        byte[] bytes = CODEC.encode(RECORD);
        bytes[5] ^= 1;

        assertThatThrownBy(() -> CODEC.decode(bytes))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessage("Cannot read a TreatedClass: unknown schema fingerprint");
    }

    @Test
    void refusesARecordOfAnotherKind() {
        byte[] other =
                AvroCodec.of(OfficeSealed.getClassSchema(), OfficeSealed.class)
                        .encode(new OfficeSealed(1, ByteBuffer.allocate(3)));

        assertThatThrownBy(() -> CODEC.decode(other)).isInstanceOf(UnreadableRecord.class);
    }

    /// No table keeps it, so it must not come further than here, however deep it lies.
    @Test
    void refusesATextThatNoTableCanKeep() {
        byte[] flat = CODEC.encode(new TreatedClass("ali\u0000as", Treatment.DISCLOSE, 3));
        AvroCodec<AnswerBody> answers = AvroCodec.of(AnswerBody.getClassSchema(), AnswerBody.class);
        byte[] deep = answers.encode(new AnswerBody(List.of(new ItemAnswer("A1", "x\u0000"))));

        assertThatThrownBy(() -> CODEC.decode(flat))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessage("Cannot read a TreatedClass: U+0000 in a text");
        assertThatThrownBy(() -> answers.decode(deep)).isInstanceOf(UnreadableRecord.class);
    }

    @Test
    void refusesEveryTruncation() {
        byte[] whole = CODEC.encode(RECORD);

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> CODEC.decode(cut)).isInstanceOf(UnreadableRecord.class);
        }
    }

    @Test
    void refusesBytesAfterTheRecord() {
        byte[] whole = CODEC.encode(RECORD);

        assertThatThrownBy(() -> CODEC.decode(Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContaining("bytes follow");
    }

    @Test
    void setsNoMemoryAsideForALengthThatIsALie() {
        byte[] header = Arrays.copyOf(CODEC.encode(RECORD), 10);
        // zig-zag varint of 2^31 - 1: a string of two gigabytes
        byte[] lie = {(byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F, 'x'};
        byte[] bytes = ByteBuffer.allocate(16).put(header).put(lie).array();

        assertThatThrownBy(() -> CODEC.decode(bytes)).isInstanceOf(UnreadableRecord.class);
    }

    @Test
    void answersEveryRandomChangeWithARecordOrAnUnreadableRecord() {
        Random random = new Random(20260101);
        byte[] whole = CODEC.encode(RECORD);

        for (int round = 0; round < 20_000; round++) {
            byte[] changed = whole.clone();
            for (int flips = 0; flips < 3; flips++) {
                changed[10 + random.nextInt(changed.length - 10)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(CODEC.decode(changed)).isNotNull();
            } catch (UnreadableRecord expected) {
                assertThat(expected).hasNoCause();
            }
        }
    }

    @Test
    void neverQuotesWhatItRead() {
        byte[] canary = CODEC.encode(new TreatedClass("CANARY-7731", Treatment.DISCLOSE, 1));
        byte[] broken = Arrays.copyOf(canary, canary.length - 1);

        assertThatThrownBy(() -> CODEC.decode(broken))
                .satisfies(thrown ->
                        assertThat(thrown.toString() + thrown.getCause()).doesNotContain("CANARY"));
        assertThat(new String(canary, StandardCharsets.UTF_8)).contains("CANARY");
    }

    @Test
    void readsWhatWasWrittenUnderAReleasedSchema() {
        // given
        Schema today = CaseToExchange.getClassSchema();
        Schema released = ReleasedSchemas.of(today.getFullName()).getFirst();
        CaseToExchange committed = new CaseToExchange(new InboxCommitted("es", List.of()));
        byte[] then = AvroCodec.of(released, CaseToExchange.class).encode(committed);
        // then
        assertThat(SchemaNormalization.parsingFingerprint64(released))
                .isNotEqualTo(SchemaNormalization.parsingFingerprint64(today));
        assertThat(AvroCodec.of(today, CaseToExchange.class).decode(then)).isEqualTo(committed);
    }

    @Test
    void readsNoSchemaThatWasNeverReleased() {
        Schema other =
                SchemaBuilder.record("OfficeSealed")
                        .namespace("org.liaison.schemas.cases")
                        .fields()
                        .requiredBytes("ciphertext")
                        .requiredInt("format")
                        .endRecord();
        ByteBuffer written =
                ByteBuffer.allocate(13)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put((byte) 0xC3)
                        .put((byte) 1)
                        .putLong(SchemaNormalization.parsingFingerprint64(other))
                        .put(new byte[] {2, 9, 2});
        AvroCodec<OfficeSealed> now =
                AvroCodec.of(OfficeSealed.getClassSchema(), OfficeSealed.class);
        assertThatThrownBy(() -> now.decode(written.array())).isInstanceOf(UnreadableRecord.class);
    }
}
