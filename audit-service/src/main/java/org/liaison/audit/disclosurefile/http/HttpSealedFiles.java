package org.liaison.audit.disclosurefile.http;

import java.util.Optional;
import org.liaison.audit.disclosurefile.SealedFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/// Asks case-service, which checks the auditor's token itself.
@Component
class HttpSealedFiles implements SealedFiles {

    private final RestClient caseService;

    HttpSealedFiles(RestClient.Builder builder, @Value("${liaison.case-url}") String caseUrl) {
        this.caseService = builder.clone().baseUrl(caseUrl).build();
    }

    @Override
    public Optional<byte[]> find(String messageId, String token) {
        try {
            return Optional.ofNullable(
                    caseService
                            .get()
                            .uri("/api/sealed-disclosure-files/{id}", messageId)
                            .accept(MediaType.APPLICATION_OCTET_STREAM, MediaType.ALL)
                            .headers(headers -> headers.setBearerAuth(token))
                            .retrieve()
                            .body(byte[].class));
        } catch (HttpClientErrorException.NotFound none) {
            return Optional.empty();
        }
    }
}
