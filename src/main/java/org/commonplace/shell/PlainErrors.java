package org.commonplace.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.commonplace.shared.NoticePage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is answered where neither a view nor a controller could: a problem for scripts, a page for people. A fault has the number under
 * which the log has the details; nothing else of it leaves the product.
 */
@RestController
class PlainErrors implements ErrorController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final NoticePage page;
    private final MessageSource messages;

    PlainErrors(NoticePage page, MessageSource messages) {
        this.page = page;
        this.messages = messages;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<?> answer(HttpServletRequest request) {
        HttpStatus status = status(request);
        String heading = text(heading(status));
        String words = words(status, request);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).cacheControl(CacheControl.noStore());
        if (wantsPage(request)) {
            return answer.contentType(HTML).body(page.html(heading, words));
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words);
        problem.setTitle(heading);
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    /** Browsers and bookmarks ask for it by this name, whatever the pages say. */
    @GetMapping("/favicon.ico")
    ResponseEntity<Void> icon() {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, "/look/icon.svg")
                .build();
    }

    private static HttpStatus status(HttpServletRequest request) {
        // Someone who asks for this address itself finds nothing there
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String heading(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "shell.missing.title";
            case FORBIDDEN, UNAUTHORIZED -> "shell.refused.title";
            default -> status.is5xxServerError() ? "shell.fault.title" : "shell.unclear.title";
        };
    }

    private String words(HttpStatus status, HttpServletRequest request) {
        if (status.is5xxServerError()) {
            return text("shell.fault.words", Faults.log(fault(request)));
        }
        return switch (status) {
            case NOT_FOUND -> text("shell.missing.words");
            case FORBIDDEN, UNAUTHORIZED -> text("shell.refused.words");
            default -> text("shell.unclear.words");
        };
    }

    private static Throwable fault(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? thrown
                : new IllegalStateException("Answered " + request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        boolean rest = asked instanceof String address && address.startsWith(request.getContextPath() + "/api/");
        return !rest && (accepted == null || accepted.contains("html") || accepted.contains("*/*"));
    }

    private String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
