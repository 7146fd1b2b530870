package org.commonplace.events.ical;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Reads what requests for feeds ask for, and sends the answers. */
@Component
class SentFeeds {

    private static final String ENDING = ".json";

    private final Clock clock;

    SentFeeds(Clock clock) {
        this.clock = clock;
    }

    /** The form that the end of the address and {@code expand=1} ask for; never negotiated. */
    static FeedStyle style(HttpServletRequest request) {
        return new FeedStyle(
                "1".equals(request.getParameter("expand")),
                request.getRequestURI().toLowerCase(Locale.ROOT).endsWith(ENDING));
    }

    static FeedFilter filter(HttpServletRequest request) {
        return FeedFilter.of(name -> {
            String[] values = request.getParameterValues(name);
            return values == null ? List.of() : List.of(values);
        });
    }

    void send(Feed feed, FeedAnswer.Whose whose, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FeedAnswer answer = FeedAnswer.of(
                feed,
                whose,
                clock.instant(),
                request.getHeader(HttpHeaders.IF_NONE_MATCH),
                request.getHeader(HttpHeaders.IF_MODIFIED_SINCE));
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> {
            if (name.equals(HttpHeaders.CONTENT_TYPE)) {
                response.setContentType(value);
            } else {
                response.setHeader(name, value);
            }
        });
        if (answer.status() == HttpServletResponse.SC_OK) {
            response.setContentLength(answer.body().length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(answer.body());
            }
        }
    }
}
