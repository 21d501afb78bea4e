package org.liaison.launcher.story;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values that occur nowhere else: each is given out once and can be found again in any bytes.
final class Canaries {

    private static final String SONG = "kanari";
    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?i)"
                            + SONG
                            + "[a-z]{12}|18\\d\\d-\\d\\d-\\d\\d|\\d\\d\\.(?:\\d{12}|\\d{6}(?!\\d))");
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1880, 1, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(1801, 1, 1);

    private final Random random;
    private final Set<String> released = new HashSet<>();

    Canaries(long seed) {
        this.random = new Random(seed);
    }

    /// Letters only, so that it has the form of a name, a place and a sentence alike.
    String text() {
        return fresh(this::letters);
    }

    private String letters() {
        StringBuilder text = new StringBuilder("Kanari");
        for (int letter = 0; letter < 12; letter++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    /// A day on which nobody lives who is on file anywhere.
    String date() {
        return fresh(() -> LONG_AGO.plusDays(random.nextInt(36_000)).toString());
    }

    /// One that an import takes for a birth.
    String birth() {
        return fresh(() -> FIRST_BIRTH.plusDays(random.nextInt(7_000)).toString());
    }

    /// Also has the form of a coordinate.
    String degrees() {
        return decimal(12);
    }

    /// Also has the form of an age and a number of children: short enough to be no telephone.
    String number() {
        return decimal(6);
    }

    private String decimal(int places) {
        return fresh(() ->
                ("%02d.%0" + places + "d")
                        .formatted(
                                10 + random.nextInt(30),
                                random.nextLong((long) Math.pow(10, places))));
    }

    /// Draws until it is one that nobody was given yet: of days there are not many.
    private String fresh(Supplier<String> draw) {
        String canary = draw.get();
        while (!released.add(canary.toLowerCase(Locale.ROOT))) {
            canary = draw.get();
        }
        return canary;
    }

    /// Every canary in the bytes, in ASCII letters as UTF-8 and UTF-16 write them, in either case.
    Set<String> in(byte[] bytes) {
        return in(withoutZeros(bytes));
    }

    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = SHAPE.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            String candidate = matcher.group().toLowerCase(Locale.ROOT);
            if (released.contains(candidate)) {
                found.add(candidate);
            }
            from = matcher.start() + 1;
        }
        return found;
    }

    Set<String> in(Collection<String> texts) {
        Set<String> found = new TreeSet<>();
        texts.forEach(text -> found.addAll(in(text)));
        return found;
    }

    /// UTF-16 of ASCII letters, of either byte order, is ASCII again; and what is ASCII stays so.
    private static String withoutZeros(byte[] bytes) {
        byte[] rest = new byte[bytes.length];
        int length = 0;
        for (byte each : bytes) {
            if (each != 0) {
                rest[length++] = each;
            }
        }
        return new String(rest, 0, length, StandardCharsets.ISO_8859_1);
    }
}
