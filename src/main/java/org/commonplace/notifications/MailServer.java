package org.commonplace.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.Settings;
import org.commonplace.shared.SiteAddress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server that {@code spring.mail.*} or an administrator names, where one does. */
@Component
class MailServer {

    private final MailDoor door;
    private final SiteAddress site;
    private final Supplier<String> from;
    private final Supplier<Letterhead> head;

    @Autowired
    MailServer(MailDoor door, SiteAddress site, Settings settings, Appearance appearance) {
        this(door, site, () -> settings.text(MailSettings.FROM), () -> Letterhead.of(appearance, site));
    }

    MailServer(MailDoor door, SiteAddress site, Supplier<String> from, Supplier<Letterhead> head) {
        this.door = door;
        this.site = site;
        this.from = from;
        this.head = head;
    }

    boolean isThere() {
        return door.sender().isPresent();
    }

    /** A name for a letter that no other letter has. */
    String newMessageId() {
        return "<" + UUID.randomUUID() + "@" + host() + ">";
    }

    /**
     * Hands a letter over.
     *
     * @throws MailException when the server did not take it
     */
    void send(PostedLetter letter, Written words) {
        JavaMailSender sender = door.sender().orElseThrow(() -> new IllegalStateException("There is no mail server"));
        MimeMessage message = sender.createMimeMessage();
        try {
            write(message, letter, words);
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }

    private void write(MimeMessage message, PostedLetter letter, Written words) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(sender());
        helper.setTo(letter.to());
        helper.setSubject(oneLine(words.subject()));
        String html = LetterHtml.of(words.subject(), words.text(), site.of("/"), head.get());
        if (words.invitation() == null) {
            helper.setText(words.text(), html);
        } else {
            message.setContent(InvitedLetter.of(words.text(), html, words.invitation()));
        }
        message.setHeader("Message-ID", letter.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        String unsubscribe = words.unsubscribe();
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    /** The address letters come from. */
    String sender() {
        String given = from.get().strip();
        return given.isEmpty() ? "commonplace@" + host() : given;
    }

    /** A line break in a header would begin another header. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    private String host() {
        String host = URI.create(site.of("/")).getHost();
        return host == null ? "localhost" : host;
    }
}
