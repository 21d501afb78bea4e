package org.liaison.testkit.hostile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/// Values at the ends of what a schema lets pass: numbers at 0, -1 and their ends, times at theirs,
/// texts with U+0000, invalid UTF-8 and a megabyte, bytes around each limit.
final class HostileValues {

    private static final int[] INTS = {0, -1, 1, Integer.MIN_VALUE, Integer.MAX_VALUE};
    private static final long[] LONGS = {
        0, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 53), (1L << 53) + 1, 253_402_300_800_000L
    };
    private static final int[] LENGTHS = {0, 1, 11, 12, 13, 15, 16, 17, 31, 32, 33, 80, 1_216};
    private static final int[] LIMITS = {4_096, 65_536, 262_144};
    private static final int AROUND = 64;
    private static final int MEGABYTE = 1_000_000;
    private static final int ONE_IN = 60;

    private final Random random;

    HostileValues(Random random) {
        this.random = random;
    }

    @Nullable Object of(Schema schema) {
        return switch (schema.getType()) {
            case NULL -> null;
            case INT -> INTS[random.nextInt(INTS.length)];
            case LONG -> LONGS[random.nextInt(LONGS.length)];
            case STRING -> text();
            case BYTES -> ByteBuffer.wrap(bytes(length()));
            case FIXED -> new GenericData.Fixed(schema, bytes(schema.getFixedSize()));
            case ENUM ->
                    new GenericData.EnumSymbol(
                            schema,
                            schema.getEnumSymbols()
                                    .get(random.nextInt(schema.getEnumSymbols().size())));
            case ARRAY -> items(schema);
            case UNION -> of(schema.getTypes().get(random.nextInt(schema.getTypes().size())));
            case RECORD -> fields(schema);
            case BOOLEAN -> random.nextBoolean();
            default -> throw new IllegalArgumentException("no schema of ours has " + schema);
        };
    }

    private GenericRecord fields(Schema schema) {
        GenericRecord made = new GenericData.Record(schema);
        schema.getFields().forEach(field -> made.put(field.pos(), of(field.schema())));
        return made;
    }

    private List<@Nullable Object> items(Schema schema) {
        int count = random.nextInt(ONE_IN) == 0 ? 1 + random.nextInt(500) : random.nextInt(3);
        List<@Nullable Object> items = new ArrayList<>();
        for (int item = 0; item < count; item++) {
            items.add(of(schema.getElementType()));
        }
        return items;
    }

    /// Mostly short, seldom around a limit, very seldom a megabyte.
    int length() {
        if (random.nextInt(ONE_IN) == 0) {
            return MEGABYTE;
        }
        return random.nextInt(8) == 0
                ? LIMITS[random.nextInt(LIMITS.length)] + random.nextInt(2 * AROUND + 1) - AROUND
                : LENGTHS[random.nextInt(LENGTHS.length)];
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private Utf8 text() {
        return switch (random.nextInt(7)) {
            case 0 -> new Utf8("");
            case 1 -> new Utf8("a\0b");
            case 2 ->
                    new Utf8(new byte[] {(byte) 0xc3, 0x28, (byte) 0xff, (byte) 0xed, (byte) 0xa0});
            case 3 -> new Utf8("../../etc' OR 1=1 -- <b>\u202e\uD83D\uDE00");
            case 4 -> new Utf8("0191d5a0-0000-8000-8000-0000000000ff");
            default -> {
                byte[] letters = new byte[length()];
                Arrays.fill(letters, (byte) 'x');
                yield new Utf8(letters);
            }
        };
    }
}
