package org.commonplace.api;

import java.io.IOException;
import java.util.List;
import org.commonplace.events.registration.AttendanceImport;
import org.commonplace.people.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes over who was there from the file of an online meeting. */
@RestController
class AttendanceImportsController {

    private final AttendanceImport imports;
    private final CurrentCaller caller;

    AttendanceImportsController(AttendanceImport imports, CurrentCaller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    record Taken(List<AttendanceImport.Found> items, int total) {}

    /**
     * A file of Microsoft Teams or Zoom.
     *
     * @param minutes how long somebody must have stayed to count
     * @param preview whether nothing is to be noted yet
     */
    @PostMapping("/api/v1/events/{id}/attendance/imports")
    Taken take(
            @PathVariable long id,
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String occurrence,
            @RequestParam(defaultValue = "0") int minutes,
            @RequestParam(defaultValue = "false") boolean preview)
            throws IOException {
        var start = occurrence == null ? null : LocalWords.time("occurrence", occurrence);
        List<AttendanceImport.Found> found = preview
                ? imports.read(caller.get(), id, start, file.getBytes())
                : imports.take(caller.get(), id, start, file.getBytes(), minutes);
        return new Taken(found, found.size());
    }
}
