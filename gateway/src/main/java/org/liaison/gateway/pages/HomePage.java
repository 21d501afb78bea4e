package org.liaison.gateway.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.office.OfficeSettings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Who you are here, and where you may go. The one page without login.
@Controller
class HomePage {

    /// What every page shows at its top.
    @ControllerAdvice(basePackageClasses = HomePage.class)
    static class Heading {

        private final OfficeSettings office;

        Heading(OfficeSettings office) {
            this.office = office;
        }

        @ModelAttribute
        void heading(Model model, @Nullable Authentication person) {
            model.addAttribute("office", office.office() + "/" + office.unit());
            model.addAttribute("person", person == null ? "" : person.getName());
            model.addAttribute(
                    "roles",
                    person == null
                            ? List.of()
                            : person.getAuthorities().stream()
                                    .map(GrantedAuthority::getAuthority)
                                    .filter(name -> name != null && name.startsWith("ROLE_"))
                                    .map(name -> name.substring("ROLE_".length()))
                                    .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                                    .sorted()
                                    .toList());
        }
    }

    @GetMapping("/")
    @PreAuthorize("permitAll()")
    public String home() {
        return "home";
    }

    @GetMapping("/agency")
    @PreAuthorize("hasRole('AGENCY')")
    public String agency() {
        return "agency";
    }
}
