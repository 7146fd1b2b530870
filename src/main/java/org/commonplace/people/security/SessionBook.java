package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.commonplace.people.Account;
import org.commonplace.people.BrowserSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down which sessions there are, so that people can see where they are signed in and end it. */
@Component
public class SessionBook {

    private static final String NAME = SessionBook.class.getName();
    private static final String NOTED = NAME + ".noted";
    private static final Duration NOTE_EVERY = Duration.ofMinutes(1);

    private final BrowserSessions sessions;
    private final Clock clock;

    SessionBook(BrowserSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The session of this request has just become this person's. */
    void begin(HttpServletRequest request, Account account, @Nullable String series) {
        HttpSession session = request.getSession();
        if (nameOf(session) instanceof String former) {
            sessions.end(former);
        }
        session.setAttribute(NAME, sessions.begin(account, BrowserName.of(request), series));
        session.setAttribute(NOTED, clock.instant());
    }

    /** Notes now and then that a session is in use; whether it may go on. */
    boolean seen(HttpSession session, Account account) {
        String name = nameOf(session);
        Instant now = clock.instant();
        if (name == null
                || session.getAttribute(NOTED) instanceof Instant noted
                        && noted.plus(NOTE_EVERY).isAfter(now)) {
            return true;
        }
        session.setAttribute(NOTED, now);
        return sessions.seen(name, account);
    }

    /** What the session is called in the book; nothing for one in which nobody signed in. */
    public static @Nullable String nameOf(HttpSession session) {
        return session.getAttribute(NAME) instanceof String name ? name : null;
    }
}
