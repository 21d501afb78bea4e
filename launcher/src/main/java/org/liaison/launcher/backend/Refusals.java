package org.liaison.launcher.backend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who tried at an office's broker what they may not, by its log: a partner that tries is an alarm,
/// a service of ours that does lacks a right.
public final class Refusals {

    private static final Pattern REFUSED =
            Pattern.compile("Principal = User:(\\S+) is Denied operation = ");

    private Refusals() {}

    /// How often each was refused since the log began.
    public static Map<String, Integer> in(Path log) {
        Map<String, Integer> refusals = new TreeMap<>();
        if (Files.exists(log)) {
            try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                lines.map(REFUSED::matcher)
                        .filter(Matcher::find)
                        .forEach(found -> refusals.merge(found.group(1), 1, Integer::sum));
            } catch (IOException unreadable) {
                refusals.put("(log unreadable)", 1);
            }
        }
        return refusals;
    }
}
