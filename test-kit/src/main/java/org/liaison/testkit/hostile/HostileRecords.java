package org.liaison.testkit.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/// Makes records from schemas: whole ones of nothing but hostile values, good ones of which one
/// value was replaced, and garbage. The same seed makes the same records.
public final class HostileRecords {

    /// The largest value that a topic takes.
    public static final int LARGEST = 1_048_440;

    private static final int HEADER = 10;

    private final Random random;
    private final HostileValues values;

    /// Made from a seed, so that the same records can be made again.
    public HostileRecords(Random random) {
        this.random = random;
        this.values = new HostileValues(random);
    }

    /// How many to make: `-Dliaison.hostile.records`, 500 unless set.
    public static int count() {
        return Integer.getInteger("liaison.hostile.records", 500);
    }

    /// With which seed: `-Dliaison.hostile.seed`.
    public static long seed() {
        return Long.getLong("liaison.hostile.seed", 20_261_201L);
    }

    /// What the test draws from, too.
    public Random random() {
        return random;
    }

    /// Bytes of any length up to the largest; now and then exactly about the largest.
    public byte[] garbage() {
        int length =
                random.nextInt(25) == 0
                        ? LARGEST - random.nextInt(65)
                        : Math.min(LARGEST, values.length());
        return values.bytes(length);
    }

    /// Plain Avro of a record of hostile values alone.
    public byte[] whole(Schema schema) {
        return plain(schema, values.of(schema));
    }

    /// Plain Avro of a good record, one value of which was replaced.
    ///
    /// @param plain of the good one
    public byte[] changed(Schema schema, byte[] plain) {
        IndexedRecord good = read(schema, plain);
        change(good);
        return plain(schema, good);
    }

    /// The same bytes behind the mark and the fingerprint of their schema.
    public static byte[] singleObject(Schema schema, byte[] plain) {
        return ByteBuffer.allocate(HEADER + plain.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xC3)
                .put((byte) 0x01)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .put(plain)
                .array();
    }

    /// What stands behind the mark and the fingerprint.
    public static byte[] plain(byte[] singleObject) {
        return Arrays.copyOfRange(singleObject, HEADER, singleObject.length);
    }

    private void change(IndexedRecord good) {
        List<Schema.Field> fields = good.getSchema().getFields();
        Schema.Field field = fields.get(random.nextInt(fields.size()));
        @Nullable Object value = good.get(field.pos());
        if (value instanceof IndexedRecord inner && random.nextInt(5) > 0) {
            change(inner);
        } else if (value instanceof List<?> items
                && !items.isEmpty()
                && items.getFirst() instanceof IndexedRecord inner
                && random.nextInt(5) > 0) {
            change(inner);
        } else {
            good.put(field.pos(), values.of(field.schema()));
        }
    }

    private static IndexedRecord read(Schema schema, byte[] plain) {
        try {
            return (IndexedRecord)
                    new GenericDatumReader<>(schema)
                            .read(null, DecoderFactory.get().binaryDecoder(plain, null));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] plain(Schema schema, @Nullable Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<>(schema).write(value, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
