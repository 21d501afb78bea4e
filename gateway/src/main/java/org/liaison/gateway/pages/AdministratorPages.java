package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.liaison.gateway.routes.Replicas;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/// What an administrator looks at: the channels, what was put aside, the instruments.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AdministratorPages {

    private static final String DEAD_LETTERS = "/api/dead-letters";
    private static final String ALARMS = "/api/channels/alarms";

    private final Services services;

    AdministratorPages(Services services) {
        this.services = services;
    }

    @GetMapping("/administrator")
    public String overview(Model model, HttpServletRequest request, HttpServletResponse response) {
        String cursor = Query.of(request, List.of("cursor")).text();
        model.addAttribute(
                "channels", services.get(exchange(), "/api/channels", request, response));
        model.addAttribute(
                "acknowledged",
                services.get(exchange(), ALARMS + "/acknowledged", request, response));
        model.addAttribute(
                "deadLetters", services.get(exchange(), DEAD_LETTERS + cursor, request, response));
        model.addAttribute(
                "instruments",
                services.get(
                        services.behindTheDoor().cases(), "/api/instruments", request, response));
        return "administrator";
    }

    @PostMapping("/administrator/dead-letters")
    public String replay(
            @RequestParam String id,
            @RequestParam(defaultValue = "") String because,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("title", "Dead letter");
        model.addAttribute("said", "Put back: it is judged again now.");
        return done(
                DEAD_LETTERS + "/" + UriUtils.encode(id, StandardCharsets.UTF_8) + "/replay",
                because,
                model,
                request,
                response);
    }

    @PostMapping("/administrator/alarms")
    public String acknowledge(
            @RequestParam long id,
            @RequestParam(defaultValue = "") String because,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("title", "Alarm");
        model.addAttribute("said", "Acknowledged: it left the front.");
        return done(ALARMS + "/" + id + "/acknowledgement", because, model, request, response);
    }

    private String done(
            String path,
            String because,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("back", "/administrator");
        model.addAttribute("again", "/administrator");
        model.addAttribute(
                "answer",
                services.call(
                        new Services.Call(
                                HttpMethod.POST,
                                exchange(),
                                path,
                                because.isBlank() ? null : because,
                                null),
                        request,
                        response));
        return "done";
    }

    private Replicas exchange() {
        return services.behindTheDoor().exchange();
    }
}
