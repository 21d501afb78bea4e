package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.liaison.gateway.routes.Replicas;
import org.liaison.kit.ids.IdSource;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriUtils;

/// What an auditor looks at: what left and came, who read what at home, and the alarms.
@Controller
@PreAuthorize("hasRole('AUDITOR')")
class AuditorPages {

    private static final int CSV_PAGE = 1_000;

    private final Services services;
    private final IdSource ids;

    AuditorPages(Services services, IdSource ids) {
        this.services = services;
        this.ids = ids;
    }

    @GetMapping("/auditor")
    public String disclosures(
            Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("disclosures", shown(AuditorList.DISCLOSURES, model, request, response));
        model.addAttribute("alarms", services.get(audit(), "/api/audit-alarms", request, response));
        return "auditor";
    }

    /// Filters without a person go on in the address; one with a person is kept on this side.
    @PostMapping("/auditor/search")
    public String searchDisclosures(HttpServletRequest request) {
        return "redirect:/auditor" + AuditorList.DISCLOSURES.searched(request, ids.next());
    }

    @GetMapping("/auditor/disclosures/{entryId}")
    public String disclosure(
            @PathVariable String entryId,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String path =
                AuditorList.DISCLOSURES.path()
                        + "/"
                        + UriUtils.encode(entryId, StandardCharsets.UTF_8);
        model.addAttribute("entry", services.get(audit(), path, request, response));
        return "disclosure";
    }

    @GetMapping("/auditor/accesses")
    public String accesses(Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("accesses", shown(AuditorList.ACCESSES, model, request, response));
        return "accesses";
    }

    @PostMapping("/auditor/accesses/search")
    public String searchAccesses(HttpServletRequest request) {
        return "redirect:/auditor/accesses" + AuditorList.ACCESSES.searched(request, ids.next());
    }

    @GetMapping("/auditor/disclosures.csv")
    public void disclosuresAsCsv(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        csv("disclosures", AuditorList.DISCLOSURES, request, response);
    }

    @GetMapping("/auditor/accesses.csv")
    public void accessesAsCsv(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        csv("accesses", AuditorList.ACCESSES, request, response);
    }

    /// All that fits, whatever page of it was looked at. When a page cannot be had, the download
    /// breaks off: a file that looks whole is whole.
    private void csv(
            String name, AuditorList list, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (list.isGone(request)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        Query asked = list.asked(request);
        @Nullable String cursor = null;
        boolean first = true;
        do {
            Services.Call page = asking(list, asked.page(cursor, CSV_PAGE));
            CsvPage rows = services.csv(page, request, response);
            if (first) {
                response.setContentType("text/csv;charset=UTF-8");
                response.setHeader(
                        "Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
            }
            rows.appendTo(response.getOutputStream(), first);
            first = false;
            cursor = rows.next();
        } while (cursor != null);
    }

    private ServiceAnswer shown(
            AuditorList list,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Query query = list.asked(request);
        model.addAttribute("asked", query.asked());
        model.addAttribute("query", list.address(request).text());
        return list.isGone(request)
                ? ServiceAnswer.refused("This search is kept no more: ask again.", "")
                : services.call(asking(list, query), request, response);
    }

    /// Who asks for a person says why: both are posted, and neither is in an address.
    private Services.Call asking(AuditorList list, Query query) {
        return list.isAboutAPerson(query)
                ? new Services.Call(
                        HttpMethod.POST,
                        audit(),
                        list.path() + "/by-person",
                        list.why(query),
                        list.posted(query))
                : new Services.Call(
                        HttpMethod.GET, audit(), list.path() + query.forService(), null, null);
    }

    private Replicas audit() {
        return services.behindTheDoor().audit();
    }
}
