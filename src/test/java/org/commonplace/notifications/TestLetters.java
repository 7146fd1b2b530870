package org.commonplace.notifications;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.commonplace.people.Callers;
import org.commonplace.people.Contacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends news by mail as the product's jobs do, to a mail server of the test's own. */
@Component
public class TestLetters {

    private final PostOffice office;
    private final NoticeRows notices;
    private final ChoiceRows choices;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Callers callers;
    private final Contacts contacts;
    private final TransactionTemplate transaction;

    TestLetters(
            PostOffice office,
            NoticeRows notices,
            ChoiceRows choices,
            Inbox inbox,
            Outbox outbox,
            Callers callers,
            Contacts contacts,
            TransactionTemplate transaction) {
        this.office = office;
        this.notices = notices;
        this.choices = choices;
        this.inbox = inbox;
        this.outbox = outbox;
        this.callers = callers;
        this.contacts = contacts;
        this.transaction = transaction;
    }

    /** A letter as it arrived. */
    public record Arrived(String subject, String text) {}

    /** Sends what is due once this time has passed; gives back the one letter that arrived at this address. */
    public Arrived after(Duration time, String address) {
        SetClock clock = new SetClock(Instant.now().plus(time));
        GreenMail server = PostOffice.server();
        try {
            new NewsPost(notices, choices, inbox, outbox, callers, contacts, transaction, clock).postDue();
            office.dispatch(PostOffice.to(server.getSmtp().getPort()), clock).sendDue();
            MimeMessage letter = PostOffice.received(server, address).getFirst();
            return new Arrived(letter.getSubject(), text(letter));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        } finally {
            server.stop();
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int n = 0; n < parts.getCount(); n++) {
                String found = text(parts.getBodyPart(n));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
