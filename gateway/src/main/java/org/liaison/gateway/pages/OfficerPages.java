package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
        URI cases = services.addresses().caseUrl();
        model.addAttribute("caseFiles", services.get(cases, "/api/case-files", request, response));
        model.addAttribute(
                "exchangeFiles", services.get(cases, "/api/exchange-files", request, response));
        model.addAttribute("inbox", services.get(cases, "/api/inbox", request, response));
        return "officer";
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
    public String message(
            @PathVariable UUID messageId,
            @RequestParam(defaultValue = "") String justification,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("messageId", messageId);
        model.addAttribute("justification", justification);
        if (!justification.isBlank()) {
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
        }
        return "message";
    }

    /// A header is one line of printable ASCII.
    static String oneLine(String text) {
        return text.replaceAll("[^\\x20-\\x7E]", " ").strip();
    }
}
