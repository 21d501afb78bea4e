package org.liaison.log.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.liaison.log.StrictBase64;

/// One tampered piece of evidence, with the code it must get.
///
/// @param name says what was done to it
/// @param expected a stable code, or `valid` for a control
record Tampered(String name, Optional<byte[]> policy, List<byte[]> files, String expected) {

    static final String VALID = "valid";

    Tampered {
        files = List.copyOf(files);
    }

    String found() {
        return Verifier.judge(policy, files).stream()
                .filter(Verdict.Invalid.class::isInstance)
                .map(Verdict.Invalid.class::cast)
                .map(invalid -> invalid.fault().code())
                .findFirst()
                .orElse(VALID);
    }

    @Override
    public String toString() {
        return name + " is " + expected;
    }

    /// Replaces the first line that begins with those characters.
    static byte[] line(byte[] file, String beginning, UnaryOperator<String> change) {
        List<String> lines = lines(file);
        int at = indexOf(lines, beginning);
        lines.set(at, change.apply(lines.get(at)));
        return bytes(lines);
    }

    /// Replaces the line at that place, from 0.
    static byte[] line(byte[] file, int at, UnaryOperator<String> change) {
        List<String> lines = lines(file);
        lines.set(at, change.apply(lines.get(at)));
        return bytes(lines);
    }

    static byte[] without(byte[] file, String beginning) {
        List<String> lines = lines(file);
        lines.remove(indexOf(lines, beginning));
        return bytes(lines);
    }

    static byte[] without(byte[] file, int at) {
        List<String> lines = lines(file);
        lines.remove(at);
        return bytes(lines);
    }

    static byte[] doubled(byte[] file, int at) {
        List<String> lines = lines(file);
        lines.add(at, lines.get(at));
        return bytes(lines);
    }

    static byte[] swapped(byte[] file, int one, int other) {
        List<String> lines = lines(file);
        String kept = lines.get(one);
        lines.set(one, lines.get(other));
        lines.set(other, kept);
        return bytes(lines);
    }

    static List<String> lines(byte[] file) {
        return new ArrayList<>(List.of(new String(file, StandardCharsets.UTF_8).split("\n", -1)));
    }

    static byte[] bytes(List<String> lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /// Turns one bit of the bytes that a Base 64 text stands for; negative counts from the end.
    static String bit(String base64, int at) {
        byte[] bytes = StrictBase64.decode(base64).orElseThrow();
        bytes[at < 0 ? bytes.length + at : at] ^= 1;
        return StrictBase64.encode(bytes);
    }

    /// The same bytes written with unused bits that are not zero.
    static String misspelt(String base64) {
        int last = base64.indexOf('=') < 0 ? base64.length() - 1 : base64.indexOf('=') - 1;
        return base64.substring(0, last)
                + (char) (base64.charAt(last) + 1)
                + base64.substring(last + 1);
    }

    /// Changes the signature of a signature line.
    static UnaryOperator<String> signature(UnaryOperator<String> change) {
        return line -> {
            int at = line.lastIndexOf(' ') + 1;
            return line.substring(0, at) + change.apply(line.substring(at));
        };
    }

    private static int indexOf(List<String> lines, String beginning) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no line begins with " + beginning);
    }
}
