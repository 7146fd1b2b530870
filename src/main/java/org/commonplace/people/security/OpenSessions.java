package org.commonplace.people.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.commonplace.people.Account;
import org.commonplace.people.CredentialsChanged;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends the sessions of a person whose account was disabled or got another password, and with them what they push. */
@Component
class OpenSessions implements HttpSessionListener, HttpSessionIdListener {

    private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.put(event.getSession().getId(), event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String formerId) {
        sessions.remove(formerId);
        sessions.put(event.getSession().getId(), event.getSession());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CredentialsChanged changed) {
        sessions.values().stream()
                .filter(session -> owner(session)
                        .filter(person -> person == changed.person())
                        .isPresent())
                .forEach(OpenSessions::end);
    }

    private static Optional<Long> owner(HttpSession session) {
        try {
            Object kept = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            return kept instanceof SecurityContext context
                    ? Identity.account(context.getAuthentication()).map(Account::person)
                    : Optional.empty();
        } catch (IllegalStateException alreadyEnded) {
            return Optional.empty();
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyEnded) {
            // Someone signed out at the same moment, which is all that is wanted.
        }
    }
}
