package org.commonplace.api;

import java.time.LocalDateTime;
import org.commonplace.events.registration.RegistrationFiles;
import org.commonplace.events.registration.RegistrationFiles.Format;
import org.commonplace.people.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RegistrationFiles files;
    private final CurrentCaller caller;

    RegistrationFilesController(RegistrationFiles files, CurrentCaller caller) {
        this.files = files;
        this.caller = caller;
    }

    @GetMapping("/registrations.csv")
    ResponseEntity<byte[]> listCsv(@PathVariable long id, @RequestParam(required = false) @Nullable String occurrence) {
        return file(files.list(caller.get(), id, start(occurrence), Format.CSV), CSV, "registrations.csv");
    }

    @GetMapping("/registrations.xlsx")
    ResponseEntity<byte[]> listXlsx(
            @PathVariable long id, @RequestParam(required = false) @Nullable String occurrence) {
        return file(files.list(caller.get(), id, start(occurrence), Format.XLSX), XLSX, "registrations.xlsx");
    }

    @GetMapping("/registrations/staff-groups.csv")
    ResponseEntity<byte[]> groupsCsv(
            @PathVariable long id, @RequestParam(required = false) @Nullable String occurrence) {
        return file(files.summary(caller.get(), id, start(occurrence), Format.CSV), CSV, "staff-groups.csv");
    }

    @GetMapping("/registrations/staff-groups.xlsx")
    ResponseEntity<byte[]> groupsXlsx(
            @PathVariable long id, @RequestParam(required = false) @Nullable String occurrence) {
        return file(files.summary(caller.get(), id, start(occurrence), Format.XLSX), XLSX, "staff-groups.xlsx");
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(bytes);
    }

    private static @Nullable LocalDateTime start(@Nullable String occurrence) {
        return occurrence == null ? null : LocalWords.time("occurrence", occurrence);
    }
}
