package org.liaison.audit.disclosurefile.http;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.disclosurefile.SealedFiles;
import org.liaison.kit.neighbour.Neighbour;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/// Asks case-service, which checks the auditor's token itself.
@Component
class HttpSealedFiles implements SealedFiles {

    private final Neighbour caseService;

    HttpSealedFiles(
            RestClient.Builder builder, @Value("${liaison.case-url}") List<String> caseUrl) {
        this.caseService = new Neighbour(builder, caseUrl);
    }

    @Override
    public Optional<byte[]> find(String messageId, String token) {
        try {
            return Optional.ofNullable(
                    caseService.<byte @Nullable []>read(process ->
                            process.get()
                                    .uri("/api/sealed-disclosure-files/{id}", messageId)
                                    .accept(MediaType.APPLICATION_OCTET_STREAM, MediaType.ALL)
                                    .headers(headers -> headers.setBearerAuth(token))
                                    .retrieve()
                                    .body(byte[].class)));
        } catch (HttpClientErrorException.NotFound none) {
            return Optional.empty();
        }
    }
}
