package org.liaison.cases.arrival;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liaison.sanitiser.reduce.CountryNames;

/// Codes of ISO 3166-1, and what people write instead.
final class Countries {

    private static final Set<String> IN_FORCE = inForce();

    /// ISO 3166-3: what existed once.
    private static final Set<String> WITHDRAWN =
            Set.of(
                    "AN", "ANT", "BU", "BUR", "CS", "CSK", "SCG", "DD", "DDR", "FX", "FXX", "NT",
                    "NTZ", "SU", "SUN", "TP", "TMP", "YD", "YMD", "YU", "YUG", "ZR", "ZAR", "RH",
                    "VD", "DY", "HV", "NH");

    private static final Map<String, String> SPOKEN = spoken();

    private Countries() {}

    static boolean isCode(String part) {
        return IN_FORCE.contains(part.toUpperCase(Locale.ROOT));
    }

    static boolean isWithdrawn(String part) {
        return WITHDRAWN.contains(part.toUpperCase(Locale.ROOT));
    }

    /// The code of what was meant.
    static Optional<String> meant(String part) {
        String text = Blanks.strip(part);
        String spoken = SPOKEN.get(text.toLowerCase(Locale.ROOT).replace(".", ""));
        if (spoken != null) {
            return Optional.of(spoken);
        }
        return Optional.ofNullable(CountryNames.codeOf(text)).filter(IN_FORCE::contains);
    }

    private static Set<String> inForce() {
        Set<String> codes = new HashSet<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));
        codes.addAll(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3));
        return Set.copyOf(codes);
    }

    private static Map<String, String> spoken() {
        Map<String, String> spoken = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            String german = Locale.of("", code).getDisplayCountry(Locale.GERMAN);
            spoken.put(german.toLowerCase(Locale.ROOT), code);
        }
        for (String name :
                Set.of("uk", "great britain", "gran bretaña", "england", "inglaterra", "英国")) {
            spoken.put(name, "GB");
        }
        for (String name : Set.of("usa", "us", "united states of america", "eeuu", "ee uu", "美国")) {
            spoken.put(name, "US");
        }
        spoken.put("el", "GR");
        spoken.put("prc", "CN");
        spoken.put("people's republic of china", "CN");
        spoken.put("中华人民共和国", "CN");
        spoken.put("rusia", "RU");
        spoken.put("russian federation", "RU");
        spoken.put("south korea", "KR");
        spoken.put("corea del sur", "KR");
        spoken.put("north korea", "KP");
        spoken.put("viet nam", "VN");
        spoken.put("holland", "NL");
        spoken.put("holanda", "NL");
        spoken.put("czech republic", "CZ");
        spoken.put("moldova", "MD");
        return Map.copyOf(spoken);
    }
}
