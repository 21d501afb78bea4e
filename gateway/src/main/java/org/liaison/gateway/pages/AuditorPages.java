package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriUtils;

/// What an auditor looks at: what left and came, who read what at home, and the alarms.
@Controller
@PreAuthorize("hasRole('AUDITOR')")
class AuditorPages {

    private static final String DISCLOSURES = "/api/disclosures";
    private static final String ACCESSES = "/api/accesses";
    private static final List<String> DISCLOSURE_FILTERS =
            List.of("from", "to", "partner", "officer", "exchangeFile", "kind", "person", "cursor");
    private static final List<String> ACCESS_FILTERS =
            List.of("from", "to", "officer", "subject", "kind", "person", "cursor");

    private final Services services;

    AuditorPages(Services services) {
        this.services = services;
    }

    @GetMapping("/auditor")
    public String disclosures(
            Model model, HttpServletRequest request, HttpServletResponse response) {
        Query query = shown(model, request, DISCLOSURE_FILTERS);
        model.addAttribute(
                "disclosures",
                services.get(audit(), DISCLOSURES + query.forService(), request, response));
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
        model.addAttribute(
                "accesses",
                services.get(audit(), ACCESSES + query.forService(), request, response));
        return "accesses";
    }

    @GetMapping(path = "/auditor/disclosures.csv", produces = "text/csv;charset=UTF-8")
    @ResponseBody
    public byte[] disclosuresAsCsv(HttpServletRequest request, HttpServletResponse response) {
        return csv("disclosures", DISCLOSURES, DISCLOSURE_FILTERS, request, response);
    }

    @GetMapping(path = "/auditor/accesses.csv", produces = "text/csv;charset=UTF-8")
    @ResponseBody
    public byte[] accessesAsCsv(HttpServletRequest request, HttpServletResponse response) {
        return csv("accesses", ACCESSES, ACCESS_FILTERS, request, response);
    }

    private byte[] csv(
            String name,
            String path,
            List<String> filters,
            HttpServletRequest request,
            HttpServletResponse response) {
        byte[] rows =
                services.csv(
                        audit(), path + Query.of(request, filters).forService(), request, response);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        return rows;
    }

    private static Query shown(Model model, HttpServletRequest request, List<String> filters) {
        Query query = Query.of(request, filters);
        model.addAttribute("asked", query.asked());
        model.addAttribute("query", query.text());
        return query;
    }

    private URI audit() {
        return services.addresses().auditUrl();
    }
}
