package org.liaison.sanitiser.facts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.liaison.sanitiser.text.Views;

/// The digits by which a telephone number is recognised with or without country code and trunk 0.
final class PhoneSpellings {

    private static final int SHORTEST = 7;
    private static final int LONGEST = 17;
    private static final int SHORTEST_WITHOUT_CODE = 8;

    /// Country calling codes of the states this project is likely to meet (ITU-T E.164).
    private static final List<String> CODES =
            List.of(
                    "1", "7", "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41",
                    "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54", "55", "56",
                    "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86",
                    "90", "91", "92", "93", "94", "95", "98", "211", "212", "213", "216", "218",
                    "220", "221", "223", "224", "225", "226", "227", "228", "229", "231", "232",
                    "233", "234", "237", "240", "241", "242", "243", "244", "249", "251", "254",
                    "255", "256", "351", "352", "353", "355", "356", "357", "358", "359", "370",
                    "371", "372", "373", "374", "375", "376", "377", "380", "381", "382", "383",
                    "385", "386", "387", "389", "420", "421", "502", "503", "504", "505", "506",
                    "507", "509", "591", "593", "595", "598", "852", "853", "855", "856", "880",
                    "886", "961", "962", "963", "964", "966", "971", "972", "977", "992", "993",
                    "994", "995", "996", "998");

    private PhoneSpellings() {}

    static boolean isPhone(String value) {
        long digits = value.chars().filter(Character::isDigit).count();
        long letters = value.chars().filter(Character::isLetter).count();
        return digits >= SHORTEST && digits <= LONGEST && letters <= 3;
    }

    static boolean digitsOnly(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// Every core that, found among the digits of a text, is this telephone.
    static Set<String> of(String value) {
        String digits = digits(value.replace("(0)", ""));
        boolean international = value.strip().startsWith("+") || digits.startsWith("00");
        String whole = withoutZeros(digits);
        Set<String> cores = new LinkedHashSet<>();
        if (!international) {
            keep(cores, whole);
        }
        for (String code : CODES) {
            if (whole.startsWith(code)) {
                keepNational(cores, withoutZeros(whole.substring(code.length())), international);
            }
        }
        if (cores.isEmpty()) {
            keep(cores, whole);
        }
        return cores;
    }

    private static void keepNational(Set<String> cores, String national, boolean international) {
        if (international || national.length() >= SHORTEST_WITHOUT_CODE) {
            keep(cores, national);
        }
    }

    private static void keep(Set<String> cores, String core) {
        if (core.length() >= SHORTEST) {
            cores.add(core);
        }
    }

    private static String digits(String value) {
        return Views.numericKey(value)
                .codePoints()
                .filter(c -> c >= '0' && c <= '9')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String withoutZeros(String digits) {
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }
}
