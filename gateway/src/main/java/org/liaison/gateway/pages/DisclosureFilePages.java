package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/// Two persons open what left: an auditor asks and later sees it, another auditor or a supervisor
/// agrees.
@Controller
class DisclosureFilePages {

    private static final String FILES = "/api/disclosure-files/";

    private final Services services;

    DisclosureFilePages(Services services) {
        this.services = services;
    }

    @GetMapping("/auditor/disclosure-files")
    @PreAuthorize("hasRole('AUDITOR')")
    public String openings(Model model, HttpServletRequest request, HttpServletResponse response) {
        return listed("/auditor", model, request, response);
    }

    @GetMapping("/supervisor/disclosure-files")
    @PreAuthorize("hasRole('SUPERVISOR')")
    public String toConfirm(Model model, HttpServletRequest request, HttpServletResponse response) {
        return listed("/supervisor", model, request, response);
    }

    @PostMapping("/auditor/disclosure-files")
    @PreAuthorize("hasRole('AUDITOR')")
    public String ask(
            @RequestParam UUID messageId,
            @RequestParam String reason,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return done(
                "Asked. Another auditor or a supervisor has an hour to agree.",
                send(messageId + "/openings", Map.of("reason", reason.strip()), request, response),
                "/auditor/disclosure-files",
                model);
    }

    @PostMapping("/auditor/disclosure-files/{id}/confirmation")
    @PreAuthorize("hasRole('AUDITOR')")
    public String confirm(
            @PathVariable UUID id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return confirmed(id, "/auditor/disclosure-files", model, request, response);
    }

    @PostMapping("/supervisor/disclosure-files/{id}/confirmation")
    @PreAuthorize("hasRole('SUPERVISOR')")
    public String confirmAsSupervisor(
            @PathVariable UUID id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return confirmed(id, "/supervisor/disclosure-files", model, request, response);
    }

    @PostMapping("/auditor/disclosure-files/{id}/content")
    @PreAuthorize("hasRole('AUDITOR')")
    public String content(
            @PathVariable UUID id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("file", send("openings/" + id + "/content", null, request, response));
        return "disclosure-file";
    }

    private String listed(
            String desk, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("desk", desk);
        model.addAttribute(
                "openings",
                services.get(
                        services.behindTheDoor().audit(), FILES + "openings", request, response));
        return "disclosure-files";
    }

    private String confirmed(
            UUID id,
            String back,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return done(
                "Agreed: who asked can see it once, within ten minutes.",
                send("openings/" + id + "/confirmation", null, request, response),
                back,
                model);
    }

    private ServiceAnswer send(
            String path,
            @Nullable Object body,
            HttpServletRequest request,
            HttpServletResponse response) {
        return services.call(
                new Services.Call(
                        HttpMethod.POST,
                        services.behindTheDoor().audit(),
                        FILES + path,
                        null,
                        body),
                request,
                response);
    }

    private static String done(String said, ServiceAnswer answer, String back, Model model) {
        model.addAttribute("said", said);
        model.addAttribute("answer", answer);
        model.addAttribute("title", "Disclosure file");
        model.addAttribute("back", back);
        model.addAttribute("again", back);
        return "done";
    }
}
