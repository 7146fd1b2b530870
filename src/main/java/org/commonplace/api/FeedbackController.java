package org.commonplace.api;

import java.time.LocalDateTime;
import org.commonplace.events.registration.Feedback;
import org.commonplace.people.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What those who came say of a date. */
@RestController
@RequestMapping("/api/v1/events/{id}/feedback")
class FeedbackController {

    private final Feedback feedback;
    private final CurrentCaller caller;

    FeedbackController(Feedback feedback, CurrentCaller caller) {
        this.feedback = feedback;
        this.caller = caller;
    }

    /**
     * What somebody says.
     *
     * @param useful from 1 to 5, as is whether they would recommend it
     */
    record FeedbackBody(
            int useful,
            int recommend,
            @Nullable String best,
            @Nullable String better,
            @Nullable String occurrence,
            @Nullable OverrideWords override) {}

    @GetMapping
    Feedback.Results results(@PathVariable long id, @RequestParam(required = false) @Nullable String occurrence) {
        return feedback.results(caller.get(), id, start(occurrence));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable long id, @RequestBody FeedbackBody body) {
        Feedback.Opinion opinion =
                new Feedback.Opinion(body.useful(), body.recommend(), orEmpty(body.best()), orEmpty(body.better()));
        feedback.give(caller.get(), id, start(body.occurrence()), opinion, OverrideWords.consent(body.override()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable LocalDateTime start(@Nullable String occurrence) {
        return occurrence == null ? null : LocalWords.time("occurrence", occurrence);
    }
}
