package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.office.OfficeSettings;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What every page shows at its top, the page for errors too, and the words that it is written in.
@ControllerAdvice(basePackageClasses = HomePage.class, assignableTypes = BasicErrorController.class)
class PageHeading {

    private static final String ROLE = "ROLE_";

    private final OfficeSettings office;
    private final Words words;

    PageHeading(OfficeSettings office, Words words) {
        this.office = office;
        this.words = words;
    }

    @ModelAttribute
    void heading(Model model, @Nullable Authentication person, HttpServletRequest request) {
        model.addAttribute("office", unit());
        model.addAttribute("say", words);
        model.addAttribute("here", request.getRequestURI());
        model.addAttribute("person", person == null ? "" : person.getName());
        model.addAttribute("roles", person == null ? List.of() : roles(person));
    }

    private String unit() {
        return office.unit().contains("/") ? office.unit() : office.office() + "/" + office.unit();
    }

    private static List<String> roles(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(name -> name != null && name.startsWith(ROLE))
                .map(name -> name.substring(ROLE.length()).toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }
}
