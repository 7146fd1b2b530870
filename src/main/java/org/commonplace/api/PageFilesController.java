package org.commonplace.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.Pages;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of a page. What is in them is read at the address each one names as its {@code url}. */
@RestController
@RequestMapping("/api/v1/pages/{id}/attachments")
class PageFilesController {

    private final Attachments attachments;
    private final Names names;
    private final CurrentCaller caller;

    PageFilesController(Attachments attachments, Names names, CurrentCaller caller) {
        this.attachments = attachments;
        this.names = names;
        this.caller = caller;
    }

    /**
     * A file.
     *
     * @param type the media type its content shows
     * @param size in bytes
     * @param sha256 of the content, in hexadecimal digits
     */
    record FileAnswer(
            long id,
            long page,
            String name,
            String title,
            String slug,
            String type,
            long size,
            String sha256,
            @Nullable String addedBy,
            Instant addedAt,
            String url) {}

    @GetMapping
    Listing<FileAnswer> list(@PathVariable long id, @ParameterObject Portion portion) {
        Caller now = caller.get();
        Listing<Attachment> found = Portioned.of(attachments.list(now, Pages.ref(id)), portion.paging());
        Names.Known known = names.of(now, addersOf(found.items()));
        return found.map(file -> answer(known, file));
    }

    /** Takes a file in; a reason says why it may be published although something in it could identify a patient. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FileAnswer> add(
            @PathVariable long id,
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String reason)
            throws IOException {
        Caller now = caller.get();
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            FileAnswer added = answer(attachments.add(now, Pages.ref(id), name, content, Consent.because(reason)));
            return ResponseEntity.created(URI.create(added.url())).body(added);
        }
    }

    @GetMapping("/{file}")
    FileAnswer show(@PathVariable long id, @PathVariable long file) {
        return answer(ofPage(id, file));
    }

    @DeleteMapping("/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id, @PathVariable long file) {
        attachments.remove(caller.get(), ofPage(id, file).id());
    }

    /** Brings a file back from the trash. */
    @PostMapping("/{file}/restore")
    FileAnswer restore(@PathVariable long id, @PathVariable long file) {
        return answer(attachments.restore(caller.get(), Pages.ref(id), file));
    }

    /** Both numbers count: a file is never reached by way of a page it does not belong to. */
    private Attachment ofPage(long page, long file) {
        Attachment attachment = attachments.find(caller.get(), file);
        if (!attachment.owner().equals(Pages.ref(page))) {
            throw new NotFound("attachment " + file);
        }
        return attachment;
    }

    private FileAnswer answer(Attachment file) {
        return answer(names.of(caller.get(), addersOf(List.of(file))), file);
    }

    private static List<Long> addersOf(List<Attachment> files) {
        return files.stream()
                .map(Attachment::addedBy)
                .<Long>mapMulti((adder, found) -> {
                    if (adder != null) {
                        found.accept(adder);
                    }
                })
                .distinct()
                .toList();
    }

    private static FileAnswer answer(Names.Known known, Attachment file) {
        return new FileAnswer(
                file.id(),
                file.owner().id(),
                file.name(),
                file.name(),
                file.name(),
                file.type(),
                file.size(),
                file.sha256(),
                known.of(file.addedBy()),
                file.addedAt(),
                file.url());
    }
}
