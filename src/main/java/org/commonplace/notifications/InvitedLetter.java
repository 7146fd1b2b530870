package org.commonplace.notifications;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import org.commonplace.people.WrittenLetter.Invitation;

/**
 * A letter that mail programs take for an invitation (RFC 6047): the calendar file is the last of the forms the letter comes
 * in, not a file beside it, for those that find it beside it show a file and change no calendar.
 */
final class InvitedLetter {

    private InvitedLetter() {}

    static Multipart of(String text, String html, Invitation invitation) throws MessagingException {
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text, StandardCharsets.UTF_8.name());
        MimeBodyPart page = new MimeBodyPart();
        page.setText(html, StandardCharsets.UTF_8.name(), "html");
        MimeBodyPart calendar = new MimeBodyPart();
        byte[] bytes = invitation.text().getBytes(StandardCharsets.UTF_8);
        calendar.setDataHandler(new DataHandler(new ByteArrayDataSource(
                bytes, "text/calendar; charset=UTF-8; method=" + invitation.method() + "; component=VEVENT")));
        return new MimeMultipart("alternative", words, page, calendar);
    }
}
