package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.commonplace.people.Account;
import org.commonplace.people.BrowserSessions;
import org.commonplace.people.CredentialsChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The sessions of this node. They end, and with them what they push, when their person is disabled, gets another
 * password or signs out elsewhere: at once when this node did it, and within seconds when another one did.
 */
@Component
@EnableScheduling
class OpenSessions implements HttpSessionListener, HttpSessionIdListener {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
    private static final long LOOK_EVERY_MILLISECONDS = 15_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();
    private final BrowserSessions book;

    OpenSessions(BrowserSessions book) {
        this.book = book;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.put(event.getSession().getId(), event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession().getId());
        String name = SessionBook.nameOf(event.getSession());
        if (name != null) {
            strike(name);
        }
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String formerId) {
        sessions.remove(formerId);
        sessions.put(event.getSession().getId(), event.getSession());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CredentialsChanged changed) {
        HttpSession own = changed.kept() == null ? null : current();
        for (HttpSession session : sessions.values()) {
            if (owner(session).filter(person -> person == changed.person()).isPresent()) {
                if (own != null && own.getId().equals(session.getId()) && changed.kept() != null) {
                    goOn(session, changed.kept());
                } else {
                    end(session);
                }
            }
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(BrowserSessions.Ended ended) {
        endWhere(ended.sessions()::contains);
    }

    /** What another node has ended, or the database was told directly, ends here too. */
    @Scheduled(fixedDelay = LOOK_EVERY_MILLISECONDS)
    void look() {
        Map<String, HttpSession> named = new HashMap<>();
        sessions.values().forEach(session -> name(session).ifPresent(name -> named.put(name, session)));
        Set<String> goingOn = book.goingOn(named.keySet());
        named.forEach((name, session) -> {
            if (!goingOn.contains(name)) {
                end(session);
            }
        });
    }

    private void endWhere(Predicate<String> ended) {
        sessions.values().stream()
                .filter(session -> name(session).filter(ended).isPresent())
                .forEach(OpenSessions::end);
    }

    /** Its owner has just proved who they are: the session goes on with the account as it is now. */
    private void goOn(HttpSession session, Account account) {
        SecurityContext context = new SecurityContextImpl(Identity.of(account));
        session.setAttribute(CONTEXT, context);
        SecurityContextHolder.getContext().setAuthentication(context.getAuthentication());
        name(session).ifPresent(name -> book.renew(name, account));
    }

    private void strike(String name) {
        try {
            book.end(name);
        } catch (RuntimeException databaseGone) {
            // A row that stays is taken for old after a while.
            LOG.debug("Could not note the end of a session", databaseGone);
        }
    }

    private static @Nullable HttpSession current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? session(attributes.getRequest())
                : null;
    }

    private static @Nullable HttpSession session(HttpServletRequest request) {
        return request.getSession(false);
    }

    private static Optional<String> name(HttpSession session) {
        try {
            return Optional.ofNullable(SessionBook.nameOf(session));
        } catch (IllegalStateException alreadyEnded) {
            return Optional.empty();
        }
    }

    private static Optional<Long> owner(HttpSession session) {
        try {
            Object kept = session.getAttribute(CONTEXT);
            return kept instanceof SecurityContext context
                    ? Identity.account(context.getAuthentication()).map(Account::person)
                    : Optional.empty();
        } catch (IllegalStateException alreadyEnded) {
            return Optional.empty();
        }
    }

    /**
     * Ends a session from a thread of its own: whoever asks may hold the lock of a view, and the views of one session
     * cannot be ended by a thread that is at work in another.
     */
    private static void end(HttpSession session) {
        Thread ending = Thread.ofVirtual().inheritInheritableThreadLocals(false).start(() -> invalidate(session));
        try {
            ending.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyEnded) {
            // Someone signed out at the same moment, which is all that is wanted.
        }
    }
}
