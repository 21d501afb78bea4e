package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final String EXCHANGE_FILES = "/api/exchange-files";

    private final Services services;

    SupervisorPages(Services services) {
        this.services = services;
    }

    @GetMapping("/supervisor")
    public String waiting(Model model, HttpServletRequest request, HttpServletResponse response) {
        Query page = Query.of(request, List.of("cursor"));
        model.addAttribute("waiting", asks(WAITING + page.text(), request, response));
        model.addAttribute("partners", partners(request, response));
        return "supervisor";
    }

    @GetMapping("/supervisor/{draftId}")
    public String preview(
            @PathVariable UUID draftId,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("draftId", draftId);
        ServiceAnswer preview = send(HttpMethod.GET, draftId, null, request, response);
        model.addAttribute("preview", preview);
        model.addAttribute(
                "file",
                preview.problem() == null
                        ? asks(
                                EXCHANGE_FILES + "/" + preview.field("exchangeFileId"),
                                request,
                                response)
                        : preview);
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

    /// Office and unit at the other end, by exchange file.
    private Map<String, String> partners(HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> partners = new HashMap<>();
        for (Object row : asks(EXCHANGE_FILES + "?limit=200", request, response).rows()) {
            if (row instanceof Map<?, ?> file) {
                partners.put(
                        Objects.toString(file.get("exchangeFileId")),
                        file.get("partnerOffice") + "/" + file.get("partnerUnit"));
            }
        }
        return partners;
    }

    private ServiceAnswer asks(
            String path, HttpServletRequest request, HttpServletResponse response) {
        return services.get(services.behindTheDoor().cases(), path, request, response);
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
                        services.behindTheDoor().cases(),
                        WAITING + "/" + draftId,
                        "authorisation of draft " + draftId,
                        body),
                request,
                response);
    }

    private static String done(String said, ServiceAnswer answer, UUID draftId, Model model) {
        model.addAttribute("said", said);
        model.addAttribute("answer", answer);
        model.addAttribute("title", "Authorisation");
        model.addAttribute("back", "/supervisor");
        model.addAttribute("again", "/supervisor/" + draftId);
        return "done";
    }
}
