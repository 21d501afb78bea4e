package org.liaison.kit.security;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.sensitive.Sensitive;
import org.springframework.security.oauth2.jwt.Jwt;

/// Who is calling. A machine has its client's name, with a prefix, in place of both numbers.
///
/// @param officialNumber opaque number that other offices may see, such as `ES-4711`
/// @param personNumber the person behind the account: two accounts of one person have the same
/// @param roles at least one
/// @param unit the caller's unit
/// @param authenticatedAt when the caller last proved who it is; the epoch if never shown
public record Caller(
        String officialNumber,
        @Sensitive String personNumber,
        Set<Role> roles,
        String unit,
        Instant authenticatedAt) {

    private static final String CLIENT = "client:";

    public Caller {
        if (officialNumber.isBlank() || personNumber.isBlank()) {
            throw new IllegalArgumentException("A caller needs an official and a person number");
        }
        roles = Set.copyOf(roles);
    }

    /// The caller a checked token speaks for.
    public static Caller from(Jwt token) {
        @Nullable String person = token.getClaimAsString("person_number");
        @Nullable String official = token.getClaimAsString("official_number");
        @Nullable Instant authenticated = token.getClaimAsInstant("auth_time");
        @Nullable String unit = token.getClaimAsString("unit");
        String client = CLIENT + token.getClaimAsString("azp");
        return new Caller(
                official == null ? client : official,
                person == null ? client : person,
                roles(token),
                unit == null ? "-" : unit,
                authenticated == null ? Instant.EPOCH : authenticated);
    }

    /// Whether the caller has a role.
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// All roles in one word for a log, such as `officer+supervisor`.
    public String roleNames() {
        return roles.stream()
                .map(role -> role.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("+"));
    }

    static Set<Role> roles(Jwt token) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        @Nullable Map<String, Object> realm = token.getClaimAsMap("realm_access");
        if (realm != null && realm.get("roles") instanceof List<?> names) {
            names.forEach(name -> Role.of(String.valueOf(name)).ifPresent(roles::add));
        }
        return roles;
    }

    @Override
    public String toString() {
        return "Caller[" + officialNumber + ", " + roleNames() + "]";
    }
}
