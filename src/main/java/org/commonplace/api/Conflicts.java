package org.commonplace.api;

import java.util.Locale;
import org.commonplace.wiki.SaveOutcome;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells an author that someone else changed the same passages: all three texts, so that nothing need be lost. */
@Component
class Conflicts {

    private final PageAnswers answers;
    private final MessageSource messages;

    Conflicts(PageAnswers answers, MessageSource messages) {
        this.answers = answers;
        this.messages = messages;
    }

    /** The text that was edited. */
    record Base(int revision, String body) {}

    ResponseEntity<ProblemDetail> answer(SaveOutcome.Conflicting conflicting, int baseRevision) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, messages.getMessage("api.problem.conflict", null, Locale.UK));
        problem.setProperty("current", answers.of(conflicting.current()));
        problem.setProperty("base", new Base(baseRevision, conflicting.base()));
        problem.setProperty("conflicts", conflicting.conflicts());
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
