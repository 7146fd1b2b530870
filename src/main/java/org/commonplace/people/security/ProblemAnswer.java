package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a request with a problem as RFC 9457 has it, before any controller is asked. */
@Component
class ProblemAnswer {

    private final JsonMapper json;
    private final MessageSource messages;

    ProblemAnswer(JsonMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    void write(HttpServletResponse response, HttpStatus status, String message) throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, messages.getMessage(message, null, Locale.UK));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(json.writeValueAsString(problem));
    }
}
