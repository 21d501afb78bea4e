package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What partners withdrew: an officer says what is done with it, a supervisor agrees. And what this
/// office withdrew, with who is late.
@Controller
class WithdrawalPages {

    private static final String WITHDRAWALS = "/api/withdrawals";

    private final Services services;

    WithdrawalPages(Services services) {
        this.services = services;
    }

    @GetMapping("/officer/withdrawals")
    @PreAuthorize("hasRole('OFFICER')")
    public String toState(Model model, HttpServletRequest request, HttpServletResponse response) {
        return listed("/officer", model, request, response);
    }

    @GetMapping("/supervisor/withdrawals")
    @PreAuthorize("hasRole('SUPERVISOR')")
    public String toAuthorise(
            Model model, HttpServletRequest request, HttpServletResponse response) {
        return listed("/supervisor", model, request, response);
    }

    /// The act and, where it keeps the information, why, in one choice: `refused legal-duty`.
    @PostMapping("/officer/withdrawals/{id}/act")
    @PreAuthorize("hasRole('OFFICER')")
    public String state(
            @PathVariable UUID id,
            @RequestParam String act,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return done(
                "Stated. A supervisor has to agree before it is done.",
                send(id + "/act", act, request, response),
                "/officer",
                model);
    }

    /// The act as it stood on the page, so that nobody agrees to what was stated meanwhile.
    @PostMapping("/supervisor/withdrawals/{id}/authorisation")
    @PreAuthorize("hasRole('SUPERVISOR')")
    public String authorise(
            @PathVariable UUID id,
            @RequestParam String act,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return done(
                "Done, and the partner is told.",
                send(id + "/act/authorisation", act, request, response),
                "/supervisor",
                model);
    }

    private String listed(
            String desk, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("desk", desk);
        model.addAttribute("received", asks(WITHDRAWALS, request, response));
        model.addAttribute("sent", asks(WITHDRAWALS + "/sent", request, response));
        return "withdrawals";
    }

    private ServiceAnswer asks(
            String path, HttpServletRequest request, HttpServletResponse response) {
        return services.get(services.behindTheDoor().cases(), path, request, response);
    }

    private ServiceAnswer send(
            String path, String act, HttpServletRequest request, HttpServletResponse response) {
        int space = act.indexOf(' ');
        String code = space < 0 ? act : act.substring(0, space);
        String because = space < 0 ? "" : act.substring(space + 1);
        return services.call(
                new Services.Call(
                        HttpMethod.POST,
                        services.behindTheDoor().cases(),
                        WITHDRAWALS + "/" + path,
                        "withdrawal " + path.substring(0, path.indexOf('/')),
                        Map.of("act", code, "keptBecause", because)),
                request,
                response);
    }

    private static String done(String said, ServiceAnswer answer, String desk, Model model) {
        model.addAttribute("said", said);
        model.addAttribute("answer", answer);
        model.addAttribute("title", "Withdrawal");
        model.addAttribute("back", desk + "/withdrawals");
        model.addAttribute("again", desk + "/withdrawals");
        return "done";
    }
}
