package org.liaison.cases.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A service that keeps something of a case too, and whether it took that away.
///
/// @param takes what goes there
/// @param at when it said so; `null` until then
/// @param salts how many it took away
public record ErasureFollowing(
        String service, List<String> takes, @Nullable Instant at, int salts) {

    private static final List<ErasureFollowing> EVERYBODY =
            List.of(
                    new ErasureFollowing(
                            "audit-service", List.of("salts of opened disclosure files"), null, 0),
                    new ErasureFollowing(
                            "exchange-service",
                            List.of("sealed topic records", "salts of the disclosure log"),
                            null,
                            0));

    public ErasureFollowing {
        takes = List.copyOf(takes);
    }

    /// What a service said.
    ///
    /// @param erasure the case, or the withdrawal that was obeyed
    public record Said(UUID erasure, String service, int salts, Instant at) {}

    /// All of them, each with what it said, if it did.
    public static List<ErasureFollowing> of(List<Said> said) {
        return EVERYBODY.stream()
                .map(each ->
                        said.stream()
                                .filter(one -> one.service().equals(each.service))
                                .findFirst()
                                .map(one ->
                                        new ErasureFollowing(
                                                each.service, each.takes, one.at(), one.salts()))
                                .orElse(each))
                .toList();
    }

    /// Whether one of that name has to follow.
    public static boolean isExpected(String service) {
        return EVERYBODY.stream().anyMatch(each -> each.service.equals(service));
    }
}
