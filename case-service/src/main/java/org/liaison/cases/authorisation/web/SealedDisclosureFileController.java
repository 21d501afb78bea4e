package org.liaison.cases.authorisation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.liaison.cases.authorisation.DisclosureFiles;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Hands audit-service a disclosure file as it is kept: sealed to a key that only audit-service
/// has. Two persons open it there; the gateway does not lead here.
@RestController
class SealedDisclosureFileController {

    private final DisclosureFiles files;

    SealedDisclosureFileController(DisclosureFiles files) {
        this.files = files;
    }

    @GetMapping(
            path = "/api/sealed-disclosure-files/{messageId}",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @PreAuthorize("hasRole('AUDITOR')")
    @Operation(summary = "The disclosure file of a message, sealed to the audit key")
    byte[] sealed(@PathVariable UUID messageId) {
        return files.find(messageId)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND))
                .copy();
    }
}
