package org.liaison.cases.dutycontact.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.liaison.cases.dutycontact.DutyContacts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is shown when nothing else may be shown (situation T19): it comes from memory.
@RestController
class DutyContactController {

    private final DutyContacts contacts;

    DutyContactController(DutyContacts contacts) {
        this.contacts = contacts;
    }

    /// The card.
    record CardView(Map<String, String> dutyContacts) {}

    @GetMapping("/api/duty-contacts")
    @PreAuthorize("hasAnyRole('OFFICER', 'SUPERVISOR')")
    @Operation(summary = "Duty desks of this office and its partners; needs no database")
    CardView card() {
        return new CardView(contacts.inOrder());
    }
}
