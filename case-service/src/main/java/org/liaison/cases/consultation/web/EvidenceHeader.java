package org.liaison.cases.consultation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.liaison.cases.consultation.EvidenceNotice;
import org.liaison.kit.access.AccessPublication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Header `Liaison-Evidence: pending` on an answer whose record has not left this service yet, so
/// that a page can say so (situation T19).
@Component
class EvidenceHeader implements EvidenceNotice {

    private static final String HEADER = "Liaison-Evidence";

    private final AccessPublication publication;

    EvidenceHeader(AccessPublication publication) {
        this.publication = publication;
    }

    @Override
    public void recorded(UUID entryId) {
        if (!(RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes now)) {
            return;
        }
        HttpServletResponse response = now.getResponse();
        if (response != null) {
            response.setHeader(HEADER, publication.hasLeft(entryId) ? "published" : "pending");
        }
    }
}
