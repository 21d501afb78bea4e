package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/// What auditors and administrators look at.
@Controller
class OversightPages {

    private static final List<String> FILTERS =
            List.of("from", "to", "partner", "officer", "exchangeFile", "kind", "person", "cursor");

    private final Services services;

    OversightPages(Services services) {
        this.services = services;
    }

    @GetMapping("/auditor")
    @PreAuthorize("hasRole('AUDITOR')")
    public String auditor(Model model, HttpServletRequest request, HttpServletResponse response) {
        URI audit = services.addresses().auditUrl();
        String query = query(request);
        model.addAttribute("query", query);
        model.addAttribute(
                "disclosures", services.get(audit, "/api/disclosures" + query, request, response));
        model.addAttribute("accesses", services.get(audit, "/api/accesses", request, response));
        model.addAttribute("alarms", services.get(audit, "/api/audit-alarms", request, response));
        return "auditor";
    }

    @GetMapping("/administrator")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public String administrator(
            Model model, HttpServletRequest request, HttpServletResponse response) {
        URI exchange = services.addresses().exchangeUrl();
        model.addAttribute("channels", services.get(exchange, "/api/channels", request, response));
        model.addAttribute(
                "deadLetters", services.get(exchange, "/api/dead-letters", request, response));
        model.addAttribute(
                "instruments",
                services.get(
                        services.addresses().caseUrl(), "/api/instruments", request, response));
        return "administrator";
    }

    @GetMapping(path = "/auditor/disclosures.csv", produces = "text/csv;charset=UTF-8")
    @PreAuthorize("hasRole('AUDITOR')")
    @ResponseBody
    public byte[] disclosuresAsCsv(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Disposition", "attachment; filename=\"disclosures.csv\"");
        return services.csv(
                services.addresses().auditUrl(),
                "/api/disclosures" + query(request),
                request,
                response);
    }

    /// The filters we know, encoded; nothing else of what the browser sent.
    static String query(HttpServletRequest request) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        java.util.Map<String, String> values = new java.util.HashMap<>();
        for (String filter : FILTERS) {
            String value = request.getParameter(filter);
            if (value != null && !value.isBlank()) {
                query.queryParam(filter, "{" + filter + "}");
                values.put(filter, value);
            }
        }
        return query.encode().buildAndExpand(values).toUriString();
    }
}
