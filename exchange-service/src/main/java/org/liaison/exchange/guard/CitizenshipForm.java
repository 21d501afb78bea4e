package org.liaison.exchange.guard;

import static org.liaison.exchange.guard.RefusedByGuard.unless;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.schemas.exchange.DisclosedEntity;
import org.liaison.schemas.exchange.DisclosedField;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.Treatment;

/// The citizenships beside a person, which one ceiling asks for, say no more than the field
/// discloses: none leaves where the field is a reference or missing.
final class CitizenshipForm {

    private static final String FIELD = "prs_Citizenship";
    private static final Map<String, String> ALPHA_2 =
            Arrays.stream(Locale.getISOCountries())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    code -> Locale.of("", code).getISO3Country(), code -> code));

    private CitizenshipForm() {}

    static void require(MessageContent content) {
        for (DisclosedEntity entity : content.getEntities()) {
            if (!entity.getCitizenships().isEmpty()) {
                Set<String> disclosed = disclosed(entity);
                entity.getCitizenships()
                        .forEach(code ->
                                unless(
                                        disclosed.contains(code.toUpperCase(Locale.ROOT)),
                                        GuardRule.CITIZENSHIP));
            }
        }
    }

    private static Set<String> disclosed(DisclosedEntity entity) {
        Set<String> codes = new HashSet<>();
        for (DisclosedField field : entity.getFields()) {
            if (field.getField().equals(FIELD) && field.getTreatment() == Treatment.DISCLOSE) {
                for (String code : field.getValue().split(";", -1)) {
                    String upper = code.strip().toUpperCase(Locale.ROOT);
                    codes.add(ALPHA_2.getOrDefault(upper, upper));
                }
            }
        }
        return codes;
    }
}
