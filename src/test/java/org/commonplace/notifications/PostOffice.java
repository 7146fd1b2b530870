package org.commonplace.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.commonplace.TestPeople;
import org.commonplace.people.Letter;
import org.commonplace.shared.SiteAddress;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail server of a test's own, and the product's ways to it. */
@Component
class PostOffice {

    private final LetterRows rows;
    private final Outbox outbox;
    private final SiteAddress site;
    private final TransactionTemplate transaction;

    PostOffice(LetterRows rows, Outbox outbox, SiteAddress site, TransactionTemplate transaction) {
        this.rows = rows;
        this.outbox = outbox;
        this.site = site;
        this.transaction = transaction;
    }

    static GreenMail server() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    static JavaMailSender to(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    /** Sends through this server, by this clock. */
    Dispatch dispatch(JavaMailSender sender, Clock clock) {
        return new Dispatch(rows, outbox, server(sender), clock);
    }

    /** The way to this server, with the product's own letterhead. */
    MailServer server(JavaMailSender sender) {
        return new MailServer(
                new MailDoor(sender), site, () -> "", () -> new Letterhead("Commonplace", null, "#0b5563"));
    }

    static String freshAddress() {
        return TestPeople.fresh("someone") + "@example.org";
    }

    void post(String to, String subject, String text) {
        transaction.executeWithoutResult(status -> outbox.post(new Letter(to, subject, text, "test.letter")));
    }

    static List<MimeMessage> received(GreenMail server, String to) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isFor(message, to))
                .toList();
    }

    private static boolean isFor(MimeMessage message, String to) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(recipient -> recipient.toString().equals(to));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
