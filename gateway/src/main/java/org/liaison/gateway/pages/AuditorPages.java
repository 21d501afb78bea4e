package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.gateway.routes.Replicas;
import org.liaison.kit.access.Justification;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;

/// What an auditor looks at: what left and came, who read what at home, and the alarms.
@Controller
@PreAuthorize("hasRole('AUDITOR')")
class AuditorPages {

    private static final String DISCLOSURES = "/api/disclosures";
    private static final String ACCESSES = "/api/accesses";
    private static final int CSV_PAGE = 1_000;
    private static final String WHY = "because";
    private static final List<String> DISCLOSURE_FILTERS =
            List.of(
                    "from",
                    "to",
                    "partner",
                    "officer",
                    "exchangeFile",
                    "kind",
                    "person",
                    WHY,
                    "cursor");
    private static final List<String> ACCESS_FILTERS =
            List.of(
                    "from",
                    "to",
                    "officer",
                    "subject",
                    "kind",
                    "justificationKind",
                    "person",
                    WHY,
                    "cursor");

    private final Services services;

    AuditorPages(Services services) {
        this.services = services;
    }

    @GetMapping("/auditor")
    public String disclosures(
            Model model, HttpServletRequest request, HttpServletResponse response) {
        Query query = shown(model, request, DISCLOSURE_FILTERS);
        model.addAttribute(
                "disclosures", services.call(asking(DISCLOSURES, query), request, response));
        model.addAttribute("alarms", services.get(audit(), "/api/audit-alarms", request, response));
        return "auditor";
    }

    @GetMapping("/auditor/disclosures/{entryId}")
    public String disclosure(
            @PathVariable String entryId,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String path = DISCLOSURES + "/" + UriUtils.encode(entryId, StandardCharsets.UTF_8);
        model.addAttribute("entry", services.get(audit(), path, request, response));
        return "disclosure";
    }

    @GetMapping("/auditor/accesses")
    public String accesses(Model model, HttpServletRequest request, HttpServletResponse response) {
        Query query = shown(model, request, ACCESS_FILTERS);
        model.addAttribute("accesses", services.call(asking(ACCESSES, query), request, response));
        return "accesses";
    }

    @GetMapping("/auditor/disclosures.csv")
    public void disclosuresAsCsv(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        csv("disclosures", DISCLOSURES, DISCLOSURE_FILTERS, request, response);
    }

    @GetMapping("/auditor/accesses.csv")
    public void accessesAsCsv(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        csv("accesses", ACCESSES, ACCESS_FILTERS, request, response);
    }

    /// All that fits, whatever page of it was looked at. When a page cannot be had, the download
    /// breaks off: a file that looks whole is whole.
    private void csv(
            String name,
            String path,
            List<String> filters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Query asked = Query.of(request, filters);
        @Nullable String cursor = null;
        boolean first = true;
        do {
            Services.Call page = asking(path, asked.page(cursor, CSV_PAGE));
            CsvPage rows = services.csv(page, request, response);
            if (first) {
                response.setContentType("text/csv;charset=UTF-8");
                response.setHeader(
                        "Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
            }
            rows.appendTo(response.getOutputStream(), first);
            first = false;
            cursor = rows.next();
        } while (cursor != null);
    }

    private static Query shown(Model model, HttpServletRequest request, List<String> filters) {
        Query query = Query.of(request, filters);
        model.addAttribute("asked", query.asked());
        model.addAttribute("query", query.text());
        return query;
    }

    /// Who asks for a person says why: in a header, not in an address.
    private Services.Call asking(String path, Query query) {
        @Nullable String why = query.asked().get(WHY);
        return new Services.Call(
                HttpMethod.GET,
                audit(),
                path + query.without(WHY).forService(),
                why != null && Justification.isSound(why) ? why : null,
                null);
    }

    private Replicas audit() {
        return services.behindTheDoor().audit();
    }
}
