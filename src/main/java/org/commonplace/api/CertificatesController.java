package org.commonplace.api;

import org.commonplace.events.registration.Certificates;
import org.commonplace.people.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Certificates of attendance. */
@RestController
class CertificatesController {

    private final Certificates certificates;
    private final CurrentCaller caller;

    CertificatesController(Certificates certificates, CurrentCaller caller) {
        this.certificates = certificates;
        this.caller = caller;
    }

    @GetMapping("/api/v1/events/{id}/certificate.pdf")
    ResponseEntity<byte[]> own(@PathVariable long id, @RequestParam(required = false) @Nullable String occurrence) {
        byte[] file = certificates.own(
                caller.get(), id, occurrence == null ? null : LocalWords.time("occurrence", occurrence));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificate.pdf\"")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(file);
    }
}
