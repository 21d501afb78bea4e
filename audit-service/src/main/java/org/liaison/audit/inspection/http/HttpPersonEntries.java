package org.liaison.audit.inspection.http;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.inspection.Asker;
import org.liaison.audit.inspection.PersonEntries;
import org.liaison.kit.access.JustificationArgument;
import org.liaison.kit.commitment.PersonCommitments;
import org.liaison.kit.neighbour.Neighbour;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/// Asks exchange-service (disclosures) and case-service (accesses) with the auditor's own token,
/// and adds the accesses to disclosure files, whose salts are here.
@Component
class HttpPersonEntries implements PersonEntries {

    private static final ParameterizedTypeReference<List<PersonEntryBody>> ENTRIES =
            new ParameterizedTypeReference<>() {};

    private final Neighbour exchangeService;
    private final Neighbour caseService;
    private final PersonCommitments own;

    HttpPersonEntries(
            RestClient.Builder builder,
            PersonCommitments own,
            @Value("${liaison.exchange-url}") List<String> exchangeUrl,
            @Value("${liaison.case-url}") List<String> caseUrl) {
        this.own = own;
        this.exchangeService = new Neighbour(builder, exchangeUrl);
        this.caseService = new Neighbour(builder, caseUrl);
    }

    /// What a service answers: base64url of salt and commitment.
    record PersonEntryBody(String entryId, @Nullable String salt, String commitment) {}

    @Override
    public List<PersonEntry> inDisclosures(String personKey, Asker asker) {
        return ask(exchangeService, personKey, asker);
    }

    @Override
    public List<PersonEntry> inAccesses(String personKey, Asker asker) {
        List<PersonEntry> entries = new ArrayList<>(ask(caseService, personKey, asker));
        own.entriesOf(personKey)
                .forEach(entry ->
                        entries.add(
                                new PersonEntry(
                                        entry.entryId().toString(), hex(entry.commitment()))));
        return entries;
    }

    private static List<PersonEntry> ask(Neighbour service, String personKey, Asker asker) {
        List<PersonEntryBody> entries =
                service.<@Nullable List<PersonEntryBody>>read(process ->
                        process.post()
                                .uri("/api/person-entries")
                                .headers(headers -> headers.setBearerAuth(asker.token()))
                                .header(
                                        JustificationArgument.header(asker.why().kind()),
                                        asker.why().header())
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(Map.of("person", personKey))
                                .retrieve()
                                .body(ENTRIES));
        return entries == null
                ? List.of()
                : entries.stream()
                        .map(entry -> new PersonEntry(entry.entryId(), hex(entry.commitment())))
                        .toList();
    }

    private static String hex(String base64url) {
        return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(base64url));
    }
}
