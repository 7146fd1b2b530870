package org.commonplace.notifications;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/**
 * Sends the letters that are due. A letter is claimed before it is sent, so two nodes never send the same at once; when
 * a node dies between sending and noting it, the letter is sent again under the same Message-ID.
 */
@Component
class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    /** Longer than all the patience a mail server is met with. */
    static final Duration CLAIM = Duration.ofMinutes(10);

    /** What nobody could send for so long is no news any more. */
    static final Duration STALE = Duration.ofDays(2);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3));
    private static final Duration LONGEST = Duration.ofDays(3);
    private static final int AT_ONCE = 50;
    private static final int FOR_GOOD = 500;

    private final LetterRows rows;
    private final Outbox outbox;
    private final MailServer server;
    private final Clock clock;

    Dispatch(LetterRows rows, Outbox outbox, MailServer server, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.server = server;
        this.clock = clock;
    }

    /** Sends what is due; nothing where there is no mail server. */
    void sendDue() {
        if (!server.isThere()) {
            return;
        }
        rows.keepBack(clock.instant().minus(STALE));
        List<Long> due = rows.due(clock.instant(), AT_ONCE);
        while (!due.isEmpty()) {
            due.forEach(this::sendIfFree);
            due = due.size() < AT_ONCE ? List.of() : rows.due(clock.instant(), AT_ONCE);
        }
    }

    private void sendIfFree(long id) {
        if (rows.claim(id, clock.instant(), CLAIM)) {
            rows.find(id).ifPresent(this::send);
        }
    }

    private void send(PostedLetter letter) {
        Optional<Written> words = outbox.words(letter);
        if (words.isEmpty()) {
            rows.settle(letter.id(), LetterState.DROPPED, clock.instant());
            return;
        }
        try {
            server.send(letter, words.get());
        } catch (MailException e) {
            rows.trouble(letter.id(), MailFailure.words(e), reason(e), next(letter, e));
            LOG.warn("Letter {} could not be sent at attempt {}: {}", letter.id(), letter.attempts(), reason(e));
            return;
        }
        rows.settle(letter.id(), LetterState.SENT, clock.instant());
    }

    private @Nullable Instant next(PostedLetter letter, MailException failure) {
        Instant now = clock.instant();
        if (isForGood(failure) || letter.posted().plus(LONGEST).isBefore(now) && letter.attempts() > PAUSES.size()) {
            return null;
        }
        return now.plus(PAUSES.get(Math.min(letter.attempts(), PAUSES.size()) - 1));
    }

    private static boolean isForGood(MailException failure) {
        if (failure instanceof MailParseException || failure instanceof MailPreparationException) {
            return true;
        }
        return failure instanceof MailSendException sending
                && sending.getFailedMessages().values().stream().anyMatch(Dispatch::isRefusal);
    }

    /** Whether a server answered that this letter will never be taken, rather than not now. */
    private static boolean isRefusal(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> false;
            case AddressException ignored -> true;
            case SMTPAddressFailedException address -> address.getReturnCode() >= FOR_GOOD;
            case SMTPSendFailedException sending when sending.getReturnCode() >= FOR_GOOD -> true;
            case SendFailedException sending -> isRefusal(sending.getNextException());
            default -> isRefusal(cause.getCause());
        };
    }

    private static String reason(MailException failure) {
        Throwable cause = failure instanceof MailSendException sending
                        && !sending.getFailedMessages().isEmpty()
                ? sending.getFailedMessages().values().iterator().next()
                : failure.getMostSpecificCause();
        String message = cause.getMessage();
        return MailServer.oneLine(message == null ? cause.getClass().getSimpleName() : message);
    }
}
