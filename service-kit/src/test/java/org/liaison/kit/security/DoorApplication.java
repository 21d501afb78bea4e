package org.liaison.kit.security;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The smallest service there can be, to try the kit's door on.
@SpringBootApplication
class DoorApplication {

    record NoteBody(@NotBlank String text, int count) {}

    record LetterBody(String to, List<PageBody> pages, @Nullable PageBody postscript) {}

    record PageBody(String text, @Nullable String footnote) {}

    @RestController
    @PreAuthorize("hasRole('OFFICER')")
    static class NotesController {

        @GetMapping("/api/whoami")
        String whoami(Caller caller) {
            return caller.officialNumber() + " " + caller.roleNames();
        }

        @PostMapping(path = "/api/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
        String note(@Valid @RequestBody NoteBody note) {
            return "noted";
        }

        @PostMapping("/api/letters")
        String letter(@RequestBody LetterBody letter) {
            return "posted";
        }

        @GetMapping("/api/numbers/{number}")
        String number(@PathVariable int number) {
            return "number";
        }

        @GetMapping("/api/bug")
        String bug() {
            throw new IllegalStateException("CANARY-5531 in a message");
        }

        @GetMapping("/elsewhere")
        String notUnderApi() {
            return "never reached";
        }
    }
}
