package org.commonplace.attachments;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.commonplace.people.CurrentCaller;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves files. The name in the address is there for people: the id alone decides. No file can run scripts in the
 * product's name, whatever it contains.
 */
@RestController
class AttachmentController {

    private static final String NO_SCRIPT =
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

    private final Attachments attachments;
    private final CurrentCaller currentCaller;

    AttachmentController(Attachments attachments, CurrentCaller currentCaller) {
        this.attachments = attachments;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/attachments/{id:\\d{1,18}}/{filename}")
    ResponseEntity<Resource> file(@PathVariable long id, HttpServletRequest request) throws IOException {
        OpenAttachment open = attachments.open(currentCaller.get(), id);
        if (!open.content().isReadable()) {
            throw new FileNotFoundException("The content of attachment " + id + " is missing in the files folder");
        }
        HttpHeaders headers = headers(open.attachment());
        return ResponseEntity.ok().headers(headers).body(body(open, headers, request));
    }

    /** A plain resource answers ranges; one whose part belongs to another version has to be sent whole. */
    private static Resource body(OpenAttachment open, HttpHeaders headers, HttpServletRequest request)
            throws IOException {
        String partOf = request.getHeader(HttpHeaders.IF_RANGE);
        if (partOf == null || partOf.equals(headers.getETag())) {
            return open.content();
        }
        headers.setContentLength(open.content().contentLength());
        return new InputStreamResource(open.content());
    }

    /** Every use is asked about again, so that access taken away takes effect at once; an unchanged file costs a 304. */
    private HttpHeaders headers(Attachment attachment) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(ServedType.sent(attachment.type())));
        headers.setETag("\"" + attachment.sha256() + "\"");
        headers.setCacheControl(cacheControl(attachment));
        headers.setContentDisposition(disposition(attachment));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", NO_SCRIPT);
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        return headers;
    }

    private CacheControl cacheControl(Attachment attachment) {
        CacheControl askAgain = CacheControl.noCache();
        return attachments.isPublic(attachment) ? askAgain.cachePublic() : askAgain.cachePrivate();
    }

    private static ContentDisposition disposition(Attachment attachment) {
        boolean inPlace = ServedType.isShownInPlace(attachment.type(), attachment.name());
        return (inPlace ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
    }
}
