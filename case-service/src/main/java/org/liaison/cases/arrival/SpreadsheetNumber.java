package org.liaison.cases.arrival;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number as a spreadsheet or a program wrote it: with an exponent, with zeros in the place of
/// digits that it could not hold, or as a decimal.
final class SpreadsheetNumber {

    /// A spreadsheet holds this many digits; what comes after becomes zero.
    private static final int DIGITS_HELD = 15;

    private static final String AGAIN =
            "format the column as text before the number is typed or opened, and take the number"
                    + " from where it came from again";
    private static final Pattern EXPONENT =
            Pattern.compile(
                    "[+-]?\\d{1,3}(?:[.,]\\d{1,20}[eE][+-]?\\d{1,3}|[eE][+-]\\d{1,3})"
                            + "|[+-]?\\d{1,3}(?:[.,]\\d{1,20})?[x*\u00D7\u00B7]10\\^?[+-]?\\d{1,3}");
    private static final Pattern ROUNDED = Pattern.compile("[+-]?(\\d{16,64})(?:[.,]0{1,4})?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{6,64}[.]0{1,2}");

    private SpreadsheetNumber() {}

    /// What to say of it; empty if it stands as it may have been given.
    static Optional<Remark> in(String part) {
        String plain = plain(part);
        if (EXPONENT.matcher(plain).matches()) {
            return said("a spreadsheet wrote it with an exponent and lost digits: " + AGAIN);
        }
        if (isRounded(plain)) {
            return said(
                    "a spreadsheet keeps 15 digits and made zeros of the others: "
                            + AGAIN
                            + "; a number that really ends in these zeros is written in groups with"
                            + " blanks");
        }
        if (DECIMAL.matcher(plain).matches()) {
            return said(
                    "a program made a decimal of it: write it without .0, and look whether"
                            + " zeros or a + at its start are lost");
        }
        return Optional.empty();
    }

    private static boolean isRounded(String plain) {
        var digits = ROUNDED.matcher(plain);
        return digits.matches()
                && digits.group(1).chars().skip(DIGITS_HELD).allMatch(digit -> digit == '0');
    }

    private static Optional<Remark> said(String remedy) {
        return Optional.of(new Remark(ArrivalRule.SPREADSHEET_NUMBER, remedy));
    }

    /// Groups are a person's: only blanks around it go.
    private static String plain(String part) {
        return Normalizer.normalize(Blanks.strip(part), Normalizer.Form.NFKC);
    }
}
