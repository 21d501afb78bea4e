package org.liaison.launcher.story;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values that occur nowhere else: each is given out once and can be found again in any bytes.
final class Canaries {

    private static final String SONG = "kanari";
    private static final Pattern SHAPE =
            Pattern.compile("(?i)" + SONG + "[a-z]{12}|18\\d\\d-\\d\\d-\\d\\d|\\d\\d\\.\\d{12}");
    private static final LocalDate LONG_AGO = LocalDate.of(1801, 1, 1);

    private final Random random;
    private final Set<String> released = new HashSet<>();

    Canaries(long seed) {
        this.random = new Random(seed);
    }

    /// Letters only, so that it has the form of a name, a place and a sentence alike.
    String text() {
        StringBuilder text = new StringBuilder("Kanari");
        for (int letter = 0; letter < 12; letter++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return released(text.toString());
    }

    /// A day on which nobody lives who is on file anywhere.
    String date() {
        return released(LONG_AGO.plusDays(random.nextInt(36_000)).toString());
    }

    /// Also has the form of a coordinate.
    String number() {
        return released(
                "%02d.%012d"
                        .formatted(10 + random.nextInt(80), random.nextLong(1_000_000_000_000L)));
    }

    private String released(String canary) {
        if (!released.add(canary.toLowerCase(Locale.ROOT))) {
            throw new IllegalStateException("Another seed: a canary came twice");
        }
        return canary;
    }

    /// Every canary in the bytes, in ASCII letters as UTF-8 and UTF-16 write them, in either case.
    Set<String> in(byte[] bytes) {
        Set<String> found = in(new String(bytes, StandardCharsets.ISO_8859_1));
        found.addAll(in(new String(withoutZeros(bytes), StandardCharsets.ISO_8859_1)));
        return found;
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

    /// UTF-16 of ASCII letters, of either byte order, is ASCII again.
    private static byte[] withoutZeros(byte[] bytes) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream(bytes.length);
        for (byte each : bytes) {
            if (each != 0) {
                rest.write(each);
            }
        }
        return rest.toByteArray();
    }
}
