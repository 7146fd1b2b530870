package org.commonplace.notifications;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Why a letter could not be handed over, in words that say what to look at. */
final class MailFailure {

    private MailFailure() {}

    /** The key of the words; their only argument is what the server or the network said. */
    static String words(MailException failure) {
        for (Throwable cause : causes(failure).reversed()) {
            String key = words(cause);
            if (key != null) {
                return key;
            }
        }
        return "notifications.trial.other";
    }

    /** What the server or the network said, in one line. */
    static String said(MailException failure) {
        List<Throwable> causes = causes(failure);
        String message = causes.getLast().getMessage();
        return MailServer.oneLine(message == null ? causes.getLast().getClass().getSimpleName() : message);
    }

    private static @Nullable String words(Throwable cause) {
        return switch (cause) {
            case UnknownHostException ignored -> "notifications.trial.no-host";
            case ConnectException ignored -> "notifications.trial.closed";
            case NoRouteToHostException ignored -> "notifications.trial.closed";
            case InterruptedIOException ignored -> "notifications.trial.silent";
            case SSLException ignored -> "notifications.trial.insecure";
            case AuthenticationFailedException ignored -> "notifications.trial.password";
            case SMTPSenderFailedException ignored -> "notifications.trial.sender";
            case SMTPAddressFailedException ignored -> "notifications.trial.recipient";
            case SMTPSendFailedException ignored -> "notifications.trial.refused";
            case MessagingException said when about(said, "starttls is required") -> "notifications.trial.no-starttls";
            default -> null;
        };
    }

    private static boolean about(Throwable said, String words) {
        String message = said.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains(words);
    }

    /** The failure and what caused it, the innermost last. */
    private static List<Throwable> causes(MailException failure) {
        List<Throwable> causes = new ArrayList<>();
        Throwable cause = failure;
        while (cause != null && !causes.contains(cause)) {
            causes.add(cause);
            cause = next(cause);
        }
        return causes;
    }

    private static @Nullable Throwable next(Throwable cause) {
        if (cause instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
            return sending.getMessageExceptions()[0];
        }
        if (cause instanceof SendFailedException refused && refused.getNextException() != null) {
            return refused.getNextException();
        }
        return cause.getCause();
    }
}
