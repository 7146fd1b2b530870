package org.commonplace.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.commonplace.shared.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server that {@code spring.mail.*} names, where it names one. */
@Component
class MailServer {

    private final @Nullable JavaMailSender sender;
    private final SiteAddress site;
    private final String from;

    @Autowired
    MailServer(
            ObjectProvider<JavaMailSender> sender, SiteAddress site, @Value("${commonplace.mail.from:}") String from) {
        this(sender.getIfAvailable(), site, from);
    }

    MailServer(@Nullable JavaMailSender sender, SiteAddress site, String from) {
        this.sender = sender;
        this.site = site;
        this.from = from;
    }

    boolean isThere() {
        return sender != null;
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
        if (sender == null) {
            throw new IllegalStateException("There is no mail server");
        }
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
        helper.setFrom(from.isBlank() ? "commonplace@" + host() : from);
        helper.setTo(letter.to());
        helper.setSubject(oneLine(words.subject()));
        helper.setText(words.text(), LetterHtml.of(words.subject(), words.text(), site.of("/")));
        message.setHeader("Message-ID", letter.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        String unsubscribe = words.unsubscribe();
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
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
