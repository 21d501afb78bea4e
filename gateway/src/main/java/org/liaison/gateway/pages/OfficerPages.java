package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.liaison.kit.access.Justification;
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
        ServiceAnswer cases = list("caseFiles", "/api/case-files", query, model, request, response);
        model.addAttribute("references", references(cases));
        list("exchangeFiles", "/api/exchange-files", query, model, request, response);
        list("inbox", "/api/inbox", query, model, request, response);
        return "officer";
    }

    /// Each list has its own cursor, under its own name.
    private ServiceAnswer list(
            String name,
            String path,
            Query query,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        ServiceAnswer rows =
                services.get(
                        services.behindTheDoor().cases(),
                        path + query.renamed(name, "cursor"),
                        request,
                        response);
        model.addAttribute(name, rows);
        return rows;
    }

    /// References of the case files on this page, by id.
    private static Map<String, String> references(ServiceAnswer cases) {
        Map<String, String> references = new HashMap<>();
        for (Object row : cases.rows()) {
            if (row instanceof Map<?, ?> one) {
                references.put(
                        Objects.toString(one.get("caseFileId")),
                        Objects.toString(one.get("caseRef")));
            }
        }
        return references;
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
                        services.behindTheDoor().cases(),
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
        String why = justification.strip();
        model.addAttribute("messageId", messageId);
        model.addAttribute("justification", why);
        model.addAttribute(
                "message",
                Justification.isSound(why)
                        ? services.call(
                                new Services.Call(
                                        HttpMethod.GET,
                                        services.behindTheDoor().cases(),
                                        "/api/inbox/" + messageId,
                                        why,
                                        null),
                                request,
                                response)
                        : ServiceAnswer.refused(
                                "Write why in one line of at most 200 characters, in any script",
                                "justification-form"));
        return "message";
    }
}
