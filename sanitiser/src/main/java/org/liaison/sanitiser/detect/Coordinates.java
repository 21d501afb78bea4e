package org.liaison.sanitiser.detect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads coordinates out of a text: decimal degrees with point or comma, or degrees, minutes and
/// seconds, with or without compass letters.
public final class Coordinates {

    /// A place that the text names.
    ///
    /// @param start where it begins in the text
    /// @param end where it ends
    public record Found(int start, int end, GeoPoint point) {
        @Override
        public String toString() {
            return "Found[" + start + ".." + end + "]";
        }
    }

    private record Angle(int start, int end, double degrees, boolean precise, char compass) {
        boolean east() {
            return compass == 'E' || compass == 'W' || compass == 'O';
        }

        double signed() {
            return compass == 'S' || compass == 'W' || compass == 'O' ? -degrees : degrees;
        }
    }

    private Coordinates() {}

    public static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Angle last = null;
        int at = 0;
        int taken = 0;
        while (at < text.length()) {
            Angle angle = angleAt(text, at, taken);
            if (angle == null) {
                at++;
                continue;
            }
            Found pair = last == null ? null : pair(last, angle);
            if (pair != null) {
                found.add(pair);
            }
            last = pair == null ? angle : null;
            at = angle.end();
            taken = at;
        }
        return found;
    }

    /// The one place that this value is, or null when it is something else.
    public static @Nullable GeoPoint parse(String value) {
        String text = value.strip();
        List<Found> found = in(text);
        boolean whole =
                found.size() == 1
                        && found.getFirst().start() <= 2
                        && text.length() - found.getFirst().end() <= 2;
        return whole ? found.getFirst().point() : null;
    }

    private static @Nullable Found pair(Angle one, Angle two) {
        boolean near = two.start() - one.end() <= 16;
        boolean compass = one.compass() != ' ' && two.compass() != ' ';
        boolean parts = one.degrees() % 1 != 0 && two.degrees() % 1 != 0;
        if (!near || !((one.precise() && two.precise()) || (compass && parts))) {
            return null;
        }
        Angle latitude = one.east() ? two : one;
        Angle longitude = one.east() ? one : two;
        boolean inRange =
                Math.abs(latitude.degrees()) <= 90 && Math.abs(longitude.degrees()) <= 180;
        return inRange
                ? new Found(
                        one.start(), two.end(), new GeoPoint(latitude.signed(), longitude.signed()))
                : null;
    }

    private static @Nullable Angle angleAt(String text, int from, int taken) {
        AngleReader reader = new AngleReader(text, from, taken);
        return reader.read() ? reader.angle() : null;
    }

    /// Reads one angle; moves only forward.
    private static final class AngleReader {
        private final String text;
        private final int from;
        private final int taken;
        private int at;
        private double degrees;
        private boolean precise;
        private boolean negative;
        private char compass = ' ';

        AngleReader(String text, int from, int taken) {
            this.text = text;
            this.taken = taken;
            this.from = from;
            this.at = from;
        }

        boolean read() {
            if (from > 0
                    && Character.isLetterOrDigit(text.charAt(from - 1))
                    && !atCompass(from - 1)) {
                return false;
            }
            boolean goesOn =
                    from > 1
                            && text.charAt(from - 1) == '.'
                            && Character.isDigit(text.charAt(from - 2));
            if (goesOn) {
                return false;
            }
            readCompassBefore();
            readSign();
            if (!atDigit()) {
                return false;
            }
            degrees = number();
            readPart("°º˚度", 1);
            readPart("'′’‘分", 60);
            readPart("\"″”“秒", 3600);
            readCompass();
            return degrees <= 180;
        }

        Angle angle() {
            return new Angle(from, at, negative ? -degrees : degrees, precise, compass);
        }

        private boolean atCompass(int index) {
            return "NSEWnsew".indexOf(text.charAt(index)) >= 0;
        }

        private void readSign() {
            if (at < text.length() && "-−–+".indexOf(text.charAt(at)) >= 0) {
                negative = text.charAt(at) != '+';
                at++;
            }
        }

        private boolean atDigit() {
            return at < text.length() && digit() >= 0;
        }

        private int digit() {
            return Character.digit(text.charAt(at), 10);
        }

        private double number() {
            double value = 0;
            int start = at;
            while (atDigit() && at - start < 4) {
                value = value * 10 + digit();
                at++;
            }
            boolean fraction =
                    at + 1 < text.length()
                            && (text.charAt(at) == '.' || text.charAt(at) == ',')
                            && Character.digit(text.charAt(at + 1), 10) >= 0;
            return fraction ? value + fraction() : value;
        }

        private double fraction() {
            at++;
            double unit = 0.1;
            double value = 0;
            int digits = 0;
            while (atDigit() && digits < 12) {
                value += digit() * unit;
                unit /= 10;
                digits++;
                at++;
            }
            precise |= digits >= 3;
            return value;
        }

        /// A sign of degrees, minutes or seconds, then the number of the next smaller part.
        private void readPart(String signs, int parts) {
            int sign = skipSpace(at);
            if (sign >= text.length() || signs.indexOf(text.charAt(sign)) < 0) {
                return;
            }
            at = sign + 1;
            int next = skipSpace(at);
            if (parts < 3600
                    && next < text.length()
                    && Character.digit(text.charAt(next), 10) >= 0) {
                at = next;
                degrees += number() / (parts * 60.0);
                precise = true;
            }
        }

        /// `N 42.34` as well as `42.34 N`.
        private void readCompassBefore() {
            int letter = from > 0 && text.charAt(from - 1) == ' ' ? from - 2 : from - 1;
            boolean alone =
                    letter >= 0
                            && atCompass(letter)
                            && (letter == 0 || !Character.isLetterOrDigit(text.charAt(letter - 1)))
                            && letter >= taken;
            if (alone) {
                compass = Character.toUpperCase(text.charAt(letter));
            }
        }

        private void readCompass() {
            int next = skipSpace(at);
            boolean alone =
                    compass == ' '
                            && next < text.length()
                            && "NSEWOnsewo".indexOf(text.charAt(next)) >= 0
                            && (next + 1 == text.length()
                                    || !Character.isLetter(text.charAt(next + 1)));
            if (alone) {
                compass = Character.toUpperCase(text.charAt(next));
                at = next + 1;
            }
        }

        private int skipSpace(int index) {
            return index < text.length() && text.charAt(index) == ' ' ? index + 1 : index;
        }
    }
}
