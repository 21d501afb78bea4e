package org.liaison.operator.office;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/// A liaison office that this machine runs.
///
/// @param code such as `es`; also the name of its Keycloak realm
/// @param country ISO 3166-1 alpha-2
/// @param unit the unit its people belong to, without the office
/// @param zone in which its clocks count
/// @param index its place in the port plan, 1 to 9
public record Office(String code, String country, String unit, ZoneId zone, int index) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]{1,15}");

    public static final Office ES = new Office("es", "ES", "ucrif", ZoneId.of("Europe/Madrid"), 1);
    public static final Office CN = new Office("cn", "CN", "ncb", ZoneId.of("Asia/Shanghai"), 2);

    /// All offices of this machine; every other one is a partner of each.
    public static final List<Office> ALL = List.of(ES, CN);

    public Office {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "An office code is 2 to 16 lower-case letters and digits, a letter first");
        }
        if (index < 1 || index > 9) {
            throw new IllegalArgumentException("The index of an office is 1 to 9");
        }
    }

    /// The other offices of this machine.
    public List<Office> partners() {
        return ALL.stream().filter(other -> !other.code.equals(code)).toList();
    }
}
