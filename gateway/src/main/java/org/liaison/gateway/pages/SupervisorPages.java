package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The second person: what waits, exactly what would leave, and the two things to do with it.
@Controller
@PreAuthorize("hasRole('SUPERVISOR')")
class SupervisorPages {

    private static final String WAITING = "/api/authorisations";

    private final Services services;

    SupervisorPages(Services services) {
        this.services = services;
    }

    @GetMapping("/supervisor")
    public String waiting(Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute(
                "waiting",
                services.get(services.addresses().caseUrl(), WAITING, request, response));
        return "supervisor";
    }

    @GetMapping("/supervisor/{draftId}")
    public String preview(
            @PathVariable UUID draftId,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("draftId", draftId);
        model.addAttribute("preview", send(HttpMethod.GET, draftId, null, request, response));
        return "authorisation";
    }

    @PostMapping("/supervisor/{draftId}/authorisation")
    public String authorise(
            @PathVariable UUID draftId,
            @RequestParam String contentDigest,
            @RequestParam(defaultValue = "") String secondGround,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> body = new HashMap<>(Map.of("contentDigest", contentDigest));
        if (!secondGround.isBlank()) {
            body.put("secondGround", secondGround);
        }
        return done(
                "Authorised: it leaves now.",
                send(HttpMethod.POST, draftId, body, request, response),
                draftId,
                model);
    }

    @PostMapping("/supervisor/{draftId}/return")
    public String sendBack(
            @PathVariable UUID draftId,
            @RequestParam String reason,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return done(
                "Sent back to the drafter.",
                send(HttpMethod.DELETE, draftId, Map.of("reason", reason), request, response),
                draftId,
                model);
    }

    private ServiceAnswer send(
            HttpMethod method,
            UUID draftId,
            @Nullable Object body,
            HttpServletRequest request,
            HttpServletResponse response) {
        return services.call(
                new Services.Call(
                        method,
                        services.addresses().caseUrl(),
                        WAITING + "/" + draftId,
                        "authorisation of draft " + draftId,
                        body),
                request,
                response);
    }

    private static String done(String said, ServiceAnswer answer, UUID draftId, Model model) {
        model.addAttribute("said", said);
        model.addAttribute("answer", answer);
        model.addAttribute("draftId", draftId);
        return "done";
    }
}
