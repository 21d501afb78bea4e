package org.liaison.cases.arrival;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.liaison.sanitiser.detect.CheckDigits;
import org.liaison.schemas.CatalogueField;

/// Numbers that states, banks and telephone makers give, whose check digit says that one was
/// mistyped or rounded; and postal codes that lost their first zero.
///
/// Only doubted: there are numbers in use whose check digit never held.
final class NumberDoubts {

    private static final String LOOK = "compare it with the document, digit by digit";
    private static final Pattern GROUPS = Pattern.compile("[\\s\\p{Z}./_-]");
    private static final Pattern DNI = Pattern.compile("[0-9]{8}[a-z]|[xyzklm][0-9]{7}[a-z]");
    private static final Pattern SHORT_DNI = Pattern.compile("[0-9]{6,7}[a-z]");
    private static final Pattern RESIDENT = Pattern.compile("[1-9][0-9]{16}[0-9x]");
    private static final Pattern IBAN = Pattern.compile("[a-z]{2}[0-9]{2}[a-z0-9]{11,30}");
    private static final Pattern IMEI = Pattern.compile("[0-9]{15}");
    private static final Pattern EGN = Pattern.compile("[0-9]{10}");
    private static final int[] EGN_WEIGHTS = {2, 4, 8, 5, 10, 9, 7, 3, 6};

    /// How many digits a postal code has where some begin with zero.
    private static final Map<String, Integer> POSTAL_DIGITS =
            Map.of("ES", 5, "DE", 5, "FR", 5, "IT", 5, "CN", 6, "RO", 6, "PT", 7);

    private static final Map<String, String> COUNTRY_OF =
            Map.of(
                    "prs_MailingPostalCode", "prs_MailingCountry",
                    "org_ShippingPostalCode", "org_ShippingCountry",
                    "hte_PostalCode", "hte_Country");

    private NumberDoubts() {}

    /// @param row the other values of the row, which say what a number is
    static List<Remark> of(CatalogueField field, String value, Map<String, String> row) {
        String number = plain(value);
        List<Remark> doubts = new ArrayList<>();
        switch (field.name()) {
            case "prs_IdentityNumber" -> identity(number, row, doubts);
            case "lia_AccountNumber" ->
                    require(
                            !IBAN.matcher(number).matches() || CheckDigits.holdsForIban(number),
                            doubts);
            case "lia_DeviceIdentifier" ->
                    require(
                            !"imei".equals(row.get("lia_DeviceKind"))
                                    || !IMEI.matcher(number).matches()
                                    || CheckDigits.holdsForLuhn(number),
                            doubts);
            case "prs_MailingPostalCode", "org_ShippingPostalCode", "hte_PostalCode" ->
                    postal(number, row.getOrDefault(COUNTRY_OF.get(field.name()), ""), doubts);
            default -> {}
        }
        return doubts;
    }

    private static void identity(String number, Map<String, String> row, List<Remark> doubts) {
        if (SHORT_DNI.matcher(number).matches()) {
            doubts.add(new Remark(ArrivalRule.LOST_ZERO, "write all eight digits of a DNI"));
        }
        require(!DNI.matcher(number).matches() || holdsForDni(number), doubts);
        require(
                !RESIDENT.matcher(number).matches() || CheckDigits.holdsForResident(number),
                doubts);
        require(
                !"BG".equalsIgnoreCase(row.get("prs_Citizenship"))
                        || !EGN.matcher(number).matches()
                        || holdsForEgn(number),
                doubts);
    }

    private static void require(boolean holds, List<Remark> doubts) {
        if (!holds) {
            doubts.add(new Remark(ArrivalRule.CHECK_DIGIT, LOOK));
        }
    }

    private static boolean holdsForDni(String number) {
        int foreigner = "xyz".indexOf(number.charAt(0));
        boolean letter = Character.isLetter(number.charAt(0));
        String digits = number.substring(letter ? 1 : 0, 8);
        return CheckDigits.holdsForDni((foreigner > 0 ? foreigner : "") + digits, number.charAt(8));
    }

    /// ЕГН: nine weighted digits, modulo 11, and 10 is written 0.
    private static boolean holdsForEgn(String number) {
        int sum = 0;
        for (int i = 0; i < EGN_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * EGN_WEIGHTS[i];
        }
        return sum % 11 % 10 == number.charAt(EGN_WEIGHTS.length) - '0';
    }

    private static void postal(String number, String country, List<Remark> doubts) {
        Integer digits = POSTAL_DIGITS.get(country.toUpperCase(Locale.ROOT));
        if (digits != null && number.length() == digits - 1 && number.matches("[0-9]+")) {
            doubts.add(
                    new Remark(
                            ArrivalRule.LOST_ZERO,
                            "write all digits, and format the column as text"));
        }
    }

    private static String plain(String value) {
        String narrow = Normalizer.normalize(Blanks.strip(value), Normalizer.Form.NFKC);
        return GROUPS.matcher(narrow).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
