package org.liaison.sanitiser.text;

/// Characters that a reader does not see: zero-width, direction controls, tags, soft hyphen.
public final class Invisible {

    private static final int SOFT_HYPHEN = 0x00AD;

    private Invisible() {}

    public static boolean is(int point) {
        if (point < SOFT_HYPHEN) {
            return false;
        }
        return point == SOFT_HYPHEN
                || Character.getType(point) == Character.FORMAT
                || point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x3164
                || (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xE0000 && point <= 0xE0FFF);
    }

    /// Whether word processors leave this one behind without anybody's intent.
    public static boolean isHarmless(int point) {
        return point == SOFT_HYPHEN || (point >= 0xFE00 && point <= 0xFE0F);
    }
}
