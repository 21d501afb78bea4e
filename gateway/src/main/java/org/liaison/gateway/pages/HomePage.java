package org.liaison.gateway.pages;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Who you are here, and where you may go. The one page without login.
@Controller
class HomePage {

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
