package org.commonplace.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.commonplace.events.Arrivals;
import org.commonplace.events.Calendars;
import org.commonplace.events.ical.imports.CalendarImports;
import org.commonplace.events.ical.imports.ImportAnswer;
import org.commonplace.events.ical.imports.ImportProblem;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.privacy.Consent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Calendar files brought into calendars. */
@RestController
@RequestMapping("/api/v1/calendars/{slug}/imports")
class CalendarImportsController {

    private static final int MOST_PROBLEMS = 1_000;
    private static final int MOST_CHANGES = 1_000;

    private final CalendarImports imports;
    private final Calendars calendars;
    private final CurrentCaller caller;
    private final MessageSource messages;

    CalendarImportsController(
            CalendarImports imports, Calendars calendars, CurrentCaller caller, MessageSource messages) {
        this.imports = imports;
        this.calendars = calendars;
        this.caller = caller;
        this.messages = messages;
    }

    /**
     * What was not taken as the file has it.
     *
     * @param line of the file at which the event begins
     * @param skipped whether the event was left out; otherwise it was taken in another way
     */
    @Schema(name = "CalendarImportProblem")
    record ProblemAnswer(@Nullable String uid, @Nullable Integer line, String reason, boolean skipped) {}

    /** What would become of an event. */
    @Schema(name = "CalendarImportChange")
    record ChangeAnswer(
            String uid,
            String title,
            @Nullable String start,
            @Nullable String zone,
            String change) {}

    /**
     * What came of a file.
     *
     * @param problemCount how many problems there are in all; {@code problems} holds the first 1,000
     * @param changes of a preview: the first 1,000 events
     */
    @Schema(name = "CalendarImport")
    record Answer(
            int created,
            int updated,
            int cancelled,
            int unchanged,
            int problemCount,
            List<ProblemAnswer> problems,
            List<ChangeAnswer> changes) {}

    /** A file as a form sends it. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Answer upload(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestParam(required = false) @Nullable String override,
            @RequestParam MultipartFile file)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return take(slug, preview, override, content);
        }
    }

    /** The file as it is. Any content type is taken: what is sent decides whether it is a calendar. */
    @PostMapping(consumes = MediaType.ALL_VALUE)
    Answer take(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestParam(required = false) @Nullable String override,
            InputStream file)
            throws IOException {
        Caller now = caller.get();
        long calendar = calendars.get(now, slug).id();
        byte[] bytes = file.readNBytes(CalendarImports.LONGEST + 1);
        Consent consent = Consent.because(override);
        ImportAnswer answer =
                preview ? imports.preview(now, calendar, bytes, consent) : imports.take(now, calendar, bytes, consent);
        return answer(answer);
    }

    private Answer answer(ImportAnswer answer) {
        return new Answer(
                answer.counts().created(),
                answer.counts().updated(),
                answer.counts().cancelled(),
                answer.counts().unchanged(),
                answer.problems().size(),
                answer.problems().stream()
                        .limit(MOST_PROBLEMS)
                        .map(this::problem)
                        .toList(),
                answer.outcomes().stream()
                        .limit(MOST_CHANGES)
                        .map(CalendarImportsController::change)
                        .toList());
    }

    private ProblemAnswer problem(ImportProblem problem) {
        return new ProblemAnswer(problem.uid(), problem.line(), problem.words(messages, Locale.UK), problem.refused());
    }

    private static ChangeAnswer change(Arrivals.Outcome outcome) {
        String start = outcome.time() == null
                ? null
                : outcome.time().allDay()
                        ? outcome.time().start().toLocalDate().toString()
                        : outcome.time().start().toString();
        String zone = outcome.time() == null ? null : outcome.time().zone().getId();
        return new ChangeAnswer(
                outcome.uid(),
                outcome.title(),
                start,
                zone,
                outcome.what().name().toLowerCase(Locale.ROOT));
    }
}
