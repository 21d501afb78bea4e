package org.liaison.sanitiser.detect;

/// Check digits of numbers that states, banks and telephone makers give.
public final class CheckDigits {

    private static final String DNI_LETTERS = "trwagmyfpdxbnjzsqvhlcke";
    private static final int[] RESIDENT_WEIGHTS = {
        7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
    };
    private static final String RESIDENT_CHECKS = "10x98765432";

    private CheckDigits() {}

    /// ISO/IEC 7812-1 annex B.
    public static boolean holdsForLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += i % 2 == 1 ? doubled : digit;
        }
        return sum % 10 == 0 && digits.chars().anyMatch(c -> c != '0');
    }

    /// ISO 7064 mod 97-10, as an IBAN uses it; letters in lower case.
    public static boolean holdsForIban(String iban) {
        String turned = iban.substring(4) + iban.substring(0, 4);
        int rest = 0;
        for (int i = 0; i < turned.length(); i++) {
            int value = Character.digit(turned.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }

    /// The letter of a Spanish DNI or, with X, Y, Z for 0, 1, 2, of a NIE.
    public static boolean holdsForDni(String digits, char letter) {
        return DNI_LETTERS.charAt(Integer.parseInt(digits) % 23) == letter;
    }

    /// GB 11643-1999: ISO 7064 mod 11-2 over 17 digits.
    public static boolean holdsForResident(String number) {
        int sum = 0;
        for (int i = 0; i < RESIDENT_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * RESIDENT_WEIGHTS[i];
        }
        return RESIDENT_CHECKS.charAt(sum % 11) == number.charAt(RESIDENT_WEIGHTS.length);
    }
}
