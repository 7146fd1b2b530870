package org.commonplace.api;

import java.time.LocalDateTime;
import org.commonplace.events.registration.RegistrationFiles;
import org.commonplace.events.registration.RegistrationFiles.Format;
import org.commonplace.people.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of who comes as files that spreadsheets open, for organisers. */
@RestController
@RequestMapping("/api/v1/events/{id}")
class RegistrationFilesController {

    private final RegistrationFiles files;
    private final CurrentCaller caller;

    RegistrationFilesController(RegistrationFiles files, CurrentCaller caller) {
        this.files = files;
        this.caller = caller;
    }

    @GetMapping("/registrations.csv")
    ResponseEntity<byte[]> listCsv(@PathVariable long id, @RequestParam(required = false) @Nullable String occurrence) {
        return TakenAlong.csv(files.list(caller.get(), id, start(occurrence), Format.CSV), "registrations");
    }

    @GetMapping("/registrations.xlsx")
    ResponseEntity<byte[]> listXlsx(
            @PathVariable long id, @RequestParam(required = false) @Nullable String occurrence) {
        return TakenAlong.xlsx(files.list(caller.get(), id, start(occurrence), Format.XLSX), "registrations");
    }

    @GetMapping("/registrations/staff-groups.csv")
    ResponseEntity<byte[]> groupsCsv(
            @PathVariable long id, @RequestParam(required = false) @Nullable String occurrence) {
        return TakenAlong.csv(files.summary(caller.get(), id, start(occurrence), Format.CSV), "staff-groups");
    }

    @GetMapping("/registrations/staff-groups.xlsx")
    ResponseEntity<byte[]> groupsXlsx(
            @PathVariable long id, @RequestParam(required = false) @Nullable String occurrence) {
        return TakenAlong.xlsx(files.summary(caller.get(), id, start(occurrence), Format.XLSX), "staff-groups");
    }

    private static @Nullable LocalDateTime start(@Nullable String occurrence) {
        return occurrence == null ? null : LocalWords.time("occurrence", occurrence);
    }
}
