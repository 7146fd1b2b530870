package org.commonplace.events.ical;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.people.PlainHeaders;
import org.commonplace.people.Visitors;
import org.commonplace.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Answers visitors who ask for a public calendar from ready bytes, before anything else is done for the request: programs
 * ask every hour, for years. All other requests pass on untouched.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class VisitorsFeeds implements Filter {

    private static final Pattern CALENDAR = Pattern.compile("/calendars(?:/([a-z0-9-]{1,140}))?\\.(?:ics|json)");

    private final PublicFeeds feeds;
    private final SentFeeds sent;

    VisitorsFeeds(PublicFeeds feeds, SentFeeds sent) {
        this.feeds = feeds;
        this.sent = sent;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        if (asked instanceof HttpServletRequest request && answer instanceof HttpServletResponse response) {
            Optional<Feed> feed = feed(request);
            if (feed.isPresent()) {
                PlainHeaders.write(response);
                sent.send(feed.get(), FeedAnswer.Whose.EVERYONES, request, response);
                return;
            }
        }
        chain.doFilter(asked, answer);
    }

    private Optional<Feed> feed(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads || !path.startsWith("/calendars") || !Visitors.asks(request)) {
            return Optional.empty();
        }
        Matcher address = CALENDAR.matcher(path);
        boolean plain =
                request.getQueryString() == null || request.getQueryString().equals("expand=1");
        return plain && address.matches() ? feed(address.group(1), SentFeeds.style(request)) : Optional.empty();
    }

    private Optional<Feed> feed(@Nullable String slug, FeedStyle style) {
        try {
            FeedAddress address = slug == null ? FeedAddress.ofAll(FeedFilter.ALL) : FeedAddress.ofCalendar(slug);
            return Optional.of(feeds.get(address, style));
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }
}
