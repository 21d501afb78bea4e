package org.liaison.kit.avro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.ReleasedSchemas;

/// Turns one kind of record into bytes and back. Safe for use by several threads.
///
/// Single-object encoding: `C3 01`, the CRC-64-AVRO fingerprint of the writer's schema (8 bytes,
/// little endian), then plain Avro binary. A record must end where its bytes end: bytes that follow
/// are refused, so that one record has one encoding only as far as Avro allows; so are texts with
/// U+0000, which no table can keep, and times before 1970 or from 2300 on.
public final class AvroCodec<T extends SpecificRecord> {

    private static final int HEADER = 10;
    private static final byte MARK_0 = (byte) 0xC3;
    private static final byte MARK_1 = 0x01;

    private final Class<T> type;
    private final long fingerprint;

    /// Made once: a reader resolves the two schemas against each other when it is made, which costs
    /// more than reading a record. Avro's own message encoder and decoder share theirs between
    /// threads as well.
    private final DatumWriter<T> datumWriter;

    private final Map<Long, DatumReader<T>> datumReaders = new HashMap<>();

    private AvroCodec(Class<T> type, Schema writer, Map<Long, Schema> readable) {
        AvroTrust.establish();
        this.type = type;
        this.fingerprint = SchemaNormalization.parsingFingerprint64(writer);
        Map<Long, Schema> known = new HashMap<>(readable);
        known.put(fingerprint, writer);
        SpecificData model = SpecificData.getForClass(type);
        this.datumWriter = new SpecificDatumWriter<>(writer, model);
        known.forEach((print, written) ->
                datumReaders.put(
                        print, new SpecificDatumReader<>(written, model.getSchema(type), model)));
    }

    /// A codec that writes with `writer` and reads what was written with it, or with the schema of
    /// that name in any release.
    public static <T extends SpecificRecord> AvroCodec<T> of(Schema writer, Class<T> type) {
        Map<Long, Schema> released = new HashMap<>();
        for (Schema older : ReleasedSchemas.of(writer.getFullName())) {
            released.put(SchemaNormalization.parsingFingerprint64(older), older);
        }
        return new AvroCodec<>(type, writer, released);
    }

    /// Single-object bytes of a record.
    public byte[] encode(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        byte[] header =
                ByteBuffer.allocate(HEADER)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(MARK_0)
                        .put(MARK_1)
                        .putLong(fingerprint)
                        .array();
        bytes.write(header, 0, HEADER);
        write(value, bytes);
        return bytes.toByteArray();
    }

    /// The record in single-object bytes; [UnreadableRecord] if they are anything else.
    public T decode(byte[] singleObject) {
        if (singleObject.length < HEADER) {
            throw unreadable("shorter than a header");
        }
        if (singleObject[0] != MARK_0 || singleObject[1] != MARK_1) {
            throw unreadable("no single-object mark");
        }
        long written =
                ByteBuffer.wrap(singleObject, 2, Long.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getLong();
        @Nullable DatumReader<T> reader = datumReaders.get(written);
        if (reader == null) {
            throw unreadable("unknown schema fingerprint");
        }
        return read(singleObject, HEADER, reader);
    }

    /// Plain Avro binary, without header: what signatures are made over.
    public byte[] encodePlain(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        write(value, bytes);
        return bytes.toByteArray();
    }

    /// The record in plain Avro binary written with this codec's schema.
    public T decodePlain(byte[] plain) {
        return read(plain, 0, Objects.requireNonNull(datumReaders.get(fingerprint)));
    }

    private void write(T value, ByteArrayOutputStream bytes) {
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            datumWriter.write(value, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
    }

    private T read(byte[] bytes, int offset, DatumReader<T> reader) {
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, null);
        try {
            T value = type.cast(reader.read(null, decoder));
            if (!decoder.isEnd()) {
                throw unreadable("bytes follow the record");
            }
            @Nullable String fault = Storable.fault(value);
            if (fault != null) {
                throw unreadable(fault);
            }
            return value;
        } catch (IOException
                | AvroRuntimeException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ArithmeticException
                | ClassCastException
                | UnsupportedOperationException broken) {
            throw unreadable("malformed (" + broken.getClass().getSimpleName() + ")");
        }
    }

    private UnreadableRecord unreadable(String step) {
        return new UnreadableRecord(type.getSimpleName(), step);
    }
}
