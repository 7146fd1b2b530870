package org.commonplace.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Invalid;
import org.commonplace.transfer.ImportFormat;
import org.commonplace.transfer.ImportJob;
import org.commonplace.transfer.Imports;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports: started with a zip file, then asked for until they are over. */
@RestController
@RequestMapping("/api/v1")
class ImportsController {

    private static final int MOST_PROBLEMS = 10_000;

    private final Imports imports;
    private final CurrentCaller caller;
    private final MessageSource messages;

    ImportsController(Imports imports, CurrentCaller caller, MessageSource messages) {
        this.imports = imports;
        this.caller = caller;
        this.messages = messages;
    }

    /** What could not be taken or resolved; without a path, what is wrong with the whole. */
    @Schema(name = "ImportProblem")
    record ProblemAnswer(String path, String reason) {}

    /**
     * An import.
     *
     * @param problemCount how many problems there are in all; {@code problems} holds the first 10,000
     */
    @Schema(name = "Import")
    record Answer(
            long id,
            String title,
            String url,
            String format,
            String state,
            int done,
            int total,
            int created,
            int updated,
            int unchanged,
            String currentFile,
            Instant startedAt,
            @Nullable Instant finishedAt,
            int problemCount,
            List<ProblemAnswer> problems) {}

    @PostMapping(path = "/spaces/{key}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> start(
            @PathVariable String key,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "markdown") String format,
            @RequestParam(defaultValue = "false") boolean drafts)
            throws IOException {
        ImportFormat known =
                ImportFormat.named(format).orElseThrow(() -> new Invalid("format", "transfer.format.unknown", format));
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream zip = file.getInputStream()) {
            ImportJob job = imports.start(caller.get(), key, known, name, zip, drafts);
            return ResponseEntity.accepted().location(address(job.id())).body(answer(caller.get(), job));
        }
    }

    @GetMapping("/imports/{id}")
    Answer find(@PathVariable long id) {
        Caller asking = caller.get();
        return answer(asking, imports.find(asking, id));
    }

    /** Cancels an import; what it brought stays. */
    @DeleteMapping("/imports/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable long id) {
        imports.cancel(caller.get(), id);
    }

    /** Goes on with an import that was cancelled or failed on its way. */
    @PostMapping("/imports/{id}/resume")
    ResponseEntity<Answer> resume(@PathVariable long id) {
        Caller asking = caller.get();
        imports.resume(asking, id);
        return ResponseEntity.accepted().location(address(id)).body(answer(asking, imports.find(asking, id)));
    }

    private static URI address(long id) {
        return URI.create("/api/v1/imports/" + id);
    }

    private Answer answer(Caller asking, ImportJob job) {
        List<ProblemAnswer> problems = imports.problems(asking, job.id(), 0, MOST_PROBLEMS).stream()
                .map(problem -> new ProblemAnswer(problem.path(), problem.words(messages, Locale.UK)))
                .toList();
        return new Answer(
                job.id(),
                job.name(),
                address(job.id()).toString(),
                job.format().word(),
                job.state().word(),
                job.done(),
                job.total(),
                job.created(),
                job.updated(),
                job.unchanged(),
                job.currentFile(),
                job.startedAt(),
                job.finishedAt(),
                imports.problemCount(asking, job.id()),
                problems);
    }
}
