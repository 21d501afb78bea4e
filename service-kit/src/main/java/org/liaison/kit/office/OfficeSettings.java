package org.liaison.kit.office;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The office this process serves, as the office's own file says.
///
/// @param office code of the office, such as `es`
/// @param country ISO 3166-1 alpha-2, such as `ES`
/// @param unit the unit inside the office, such as `ucrif`
/// @param zone the zone in which the office counts days
/// @param partners codes of the offices it exchanges with
/// @param keysDir the folder with this service's secrets, and only its own
/// @param instance stable ordinal of this process among its replicas
@ConfigurationProperties("liaison")
public record OfficeSettings(
        String office,
        String country,
        String unit,
        ZoneId zone,
        List<String> partners,
        Path keysDir,
        int instance) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]{1,15}");

    public OfficeSettings {
        partners = List.copyOf(partners);
        requireCode(office);
        partners.forEach(OfficeSettings::requireCode);
        if (partners.contains(office)) {
            throw new IllegalArgumentException("liaison.partners must not name the office itself");
        }
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("liaison.country must be two capital letters");
        }
        if (unit.isBlank()) {
            throw new IllegalArgumentException("liaison.unit must name a unit");
        }
        if (instance < 0) {
            throw new IllegalArgumentException("liaison.instance must be 0 or more");
        }
    }

    private static void requireCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "An office code is 2 to 16 lower-case letters and digits, a letter first");
        }
    }
}
