package org.commonplace.notifications;

import java.time.Clock;
import java.util.Locale;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Contact;
import org.commonplace.people.Contacts;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Invalid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;

/** Tries the mail server out with a letter to whoever asks, past the outbox, so that the answer is the server's own. */
@Service
public class MailTrial {

    private static final Logger LOG = LoggerFactory.getLogger(MailTrial.class);
    private static final String FIELD = "mail";

    private final MailServer server;
    private final Contacts contacts;
    private final AccessPolicy access;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailTrial(
            MailServer server,
            Contacts contacts,
            AccessPolicy access,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.server = server;
        this.contacts = contacts;
        this.access = access;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends the caller a letter now, and waits for the server's answer; administrators only.
     *
     * @return the address it was sent to
     * @throws Invalid with words about what is wrong, when there is no server, no address, or the server does not take it
     */
    public String send(Caller caller) {
        access.requireAdministrator(caller);
        String to = contacts.of(caller.personId()).map(Contact::email).orElse(null);
        if (to == null || to.isBlank()) {
            throw new Invalid(FIELD, "notifications.trial.no-address");
        }
        if (!server.isThere()) {
            throw new Invalid(FIELD, "notifications.trial.no-server");
        }
        try {
            server.send(
                    letter(to),
                    new Written(text("notifications.trial.subject"), text("notifications.trial.text"), null));
        } catch (MailException e) {
            LOG.warn("The test letter could not be sent: {}", MailFailure.said(e));
            events.publishEvent(new Audited(caller.person(), "mail.tried", null, MailFailure.said(e)));
            throw new Invalid(FIELD, MailFailure.words(e), MailFailure.said(e));
        }
        events.publishEvent(new Audited(caller.person(), "mail.tried", null, ""));
        return to;
    }

    private PostedLetter letter(String to) {
        return new PostedLetter(
                0,
                server.newMessageId(),
                to,
                null,
                null,
                "mail.trial",
                LetterState.SENT,
                1,
                clock.instant(),
                null,
                null,
                "");
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.UK);
    }
}
