package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What an officer has in hand: case files as references, exchange files with their times, the
/// inbox.
@Controller
@PreAuthorize("hasRole('OFFICER')")
class OfficerPages {

    private final Services services;

    OfficerPages(Services services) {
        this.services = services;
    }

    @GetMapping("/officer")
    public String desk(Model model, HttpServletRequest request, HttpServletResponse response) {
        Query query = Query.of(request, List.of("caseFiles", "exchangeFiles", "inbox"));
        model.addAttribute("query", query.text());
        list("caseFiles", "/api/case-files", query, model, request, response);
        list("exchangeFiles", "/api/exchange-files", query, model, request, response);
        list("inbox", "/api/inbox", query, model, request, response);
        return "officer";
    }

    /// Each list has its own cursor, under its own name.
    private void list(
            String name,
            String path,
            Query query,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute(
                name,
                services.get(
                        services.addresses().caseUrl(),
                        path + query.renamed(name, "cursor"),
                        request,
                        response));
    }

    @GetMapping("/officer/exchange-files/{id}")
    public String thread(
            @PathVariable UUID id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("id", id);
        model.addAttribute(
                "file",
                services.get(
                        services.addresses().caseUrl(),
                        "/api/exchange-files/" + id,
                        request,
                        response));
        return "exchange-file";
    }

    @GetMapping("/officer/inbox/{messageId}")
    public String closed(@PathVariable UUID messageId, Model model) {
        model.addAttribute("messageId", messageId);
        model.addAttribute("justification", "");
        return "message";
    }

    /// A POST, so that the justification is in no address and no history.
    @PostMapping("/officer/inbox/{messageId}")
    public String open(
            @PathVariable UUID messageId,
            @RequestParam String justification,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("messageId", messageId);
        model.addAttribute("justification", justification);
        model.addAttribute(
                "message",
                services.call(
                        new Services.Call(
                                HttpMethod.GET,
                                services.addresses().caseUrl(),
                                "/api/inbox/" + messageId,
                                oneLine(justification),
                                null),
                        request,
                        response));
        return "message";
    }

    /// A header is one line of printable ASCII.
    static String oneLine(String text) {
        return text.replaceAll("[^\\x20-\\x7E]", " ").strip();
    }
}
