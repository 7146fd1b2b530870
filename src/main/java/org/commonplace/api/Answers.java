package org.commonplace.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.SignInAddress;
import org.commonplace.privacy.Finding;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.NoticePage;
import org.commonplace.shared.Throttled;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * What the outside sees when something cannot be done: problems as RFC 9457 has them for REST, and for a browser the
 * way to sign in. Signed out, what is missing and what is kept from visitors get the same answer. Someone signed in who
 * tries to change what they may not leaves a trace.
 */
@RestControllerAdvice
class Answers extends ResponseEntityExceptionHandler {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private final CurrentCaller caller;
    private final NoticePage page;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    Answers(CurrentCaller caller, NoticePage page, MessageSource messages, ApplicationEventPublisher events) {
        this.caller = caller;
        this.page = page;
        this.messages = messages;
        this.events = events;
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<?> notFound(HttpServletRequest request) {
        return caller.get().isSignedIn()
                ? refusal(request, HttpStatus.NOT_FOUND, "api.problem.missing")
                : signInFirst(request);
    }

    @ExceptionHandler(NotAllowed.class)
    ResponseEntity<?> notAllowed(HttpServletRequest request) {
        Caller refused = caller.get();
        if (!refused.isSignedIn()) {
            return signInFirst(request);
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            String tried = request.getMethod() + " " + request.getRequestURI();
            events.publishEvent(new Audited(refused.person(), "refused", null, tried));
        }
        return refusal(request, HttpStatus.FORBIDDEN, "api.problem.refused");
    }

    @ExceptionHandler(Invalid.class)
    ResponseEntity<ProblemDetail> invalid(Invalid refused) {
        List<Map<String, String>> errors = refused.problems().stream()
                .map(problem -> Map.of(
                        "field",
                        problem.field(),
                        "message",
                        text(problem.message(), problem.arguments().toArray())))
                .toList();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, errors.getFirst().get("message"));
        problem.setProperty("errors", errors);
        return answer(problem);
    }

    /** The passages go to whoever wrote them just now, or may read the whole that they are in. */
    @ExceptionHandler(IdentifiableText.class)
    ResponseEntity<ProblemDetail> identifiable(IdentifiableText stopped) {
        ResponseEntity<ProblemDetail> answer = invalid(stopped);
        ProblemDetail problem = Objects.requireNonNull(answer.getBody());
        problem.setProperty("rule", stopped.heaviest().code());
        problem.setProperty("overridable", stopped.isOverridable());
        problem.setProperty(
                "passages", stopped.findings().stream().map(this::passage).toList());
        return answer;
    }

    /**
     * A passage that may identify a patient.
     *
     * @param offset in UTF-16 units, as is the length
     * @param text the passage with a few words around it
     */
    record Passage(String field, int offset, int length, String text, String rule, String message, String advice) {}

    private Passage passage(Finding finding) {
        return new Passage(
                finding.field(),
                finding.offset(),
                finding.length(),
                finding.excerpt(),
                finding.rule().code(),
                text(finding.rule().message()),
                text(finding.rule().advice()));
    }

    /** Names the hash to be signed for. */
    @ExceptionHandler(SignatureMissing.class)
    ResponseEntity<ProblemDetail> unsigned(SignatureMissing missing) {
        ResponseEntity<ProblemDetail> answer = invalid(missing);
        Objects.requireNonNull(answer.getBody()).setProperty("signedCheck", Map.of("hash", missing.hash()));
        return answer;
    }

    @ExceptionHandler(Throttled.class)
    ResponseEntity<ProblemDetail> throttled(Throttled refused) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, text("api.problem.throttled"));
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(refused.waitFor().toSeconds() + 1))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Two changes met; the one that came second was not made and may be tried again. */
    @ExceptionHandler(ConcurrencyFailureException.class)
    ResponseEntity<ProblemDetail> overtaken() {
        return problem(HttpStatus.CONFLICT, "api.problem.overtaken");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text("api.problem.unreadable"));
        return handleExceptionInternal(unreadable, problem, headers, status, request);
    }

    private ResponseEntity<?> signInFirst(HttpServletRequest request) {
        if (isRest(request)) {
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, text("api.problem.signin"));
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String asked = request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(request.getContextPath() + SignInAddress.returningTo(asked)))
                .build();
    }

    private ResponseEntity<?> refusal(HttpServletRequest request, HttpStatus status, String message) {
        if (isRest(request)) {
            return problem(status, message);
        }
        return ResponseEntity.status(status).contentType(HTML).body(page.html(text(message), null));
    }

    private static boolean isRest(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String message) {
        return answer(ProblemDetail.forStatusAndDetail(status, text(message)));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
