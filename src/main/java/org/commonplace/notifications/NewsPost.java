package org.commonplace.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.Contact;
import org.commonplace.people.Contacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Posts the letters that tell what waits to be told by mail: what is due at the same moment in one letter. Notices are
 * marked in the transaction that posts their letter, so each is in one letter, whatever node is killed when.
 */
@Component
class NewsPost {

    private static final String OCCASION = "notifications.";

    private final NoticeRows rows;
    private final ChoiceRows choices;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Callers callers;
    private final Contacts contacts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NewsPost(
            NoticeRows rows,
            ChoiceRows choices,
            Inbox inbox,
            Outbox outbox,
            Callers callers,
            Contacts contacts,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.choices = choices;
        this.inbox = inbox;
        this.outbox = outbox;
        this.callers = callers;
        this.contacts = contacts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Posts what is due by now. */
    void postDue() {
        for (long person : rows.peopleWithMail(clock.instant())) {
            for (Delivery delivery : Delivery.values()) {
                if (delivery.isMail()) {
                    transaction.executeWithoutResult(status -> post(person, delivery));
                }
            }
        }
    }

    private void post(long person, Delivery delivery) {
        Instant now = clock.instant();
        List<NoticeRows.Row> due = rows.takeMail(person, delivery, now);
        if (due.isEmpty()) {
            return;
        }
        List<Long> all = due.stream().map(NoticeRows.Row::id).toList();
        Optional<Contact> contact = contacts.of(person).filter(found -> found.email() != null);
        List<Long> wanted = contact.flatMap(found -> callers.of(person)).stream()
                .flatMap(reader -> unread(reader, due))
                .toList();
        if (contact.isEmpty() || wanted.isEmpty()) {
            rows.mailedBy(null, all);
            return;
        }
        Instant end = quietUntil(contact.get(), now);
        if (end.isAfter(now)) {
            rows.postpone(all, end);
            return;
        }
        String to = Objects.requireNonNull(contact.get().email());
        rows.mailedBy(null, all);
        rows.mailedBy(
                outbox.postUnwritten(to, person, OCCASION + delivery.name().toLowerCase(Locale.ROOT)), wanted);
    }

    private Stream<Long> unread(Caller reader, List<NoticeRows.Row> due) {
        return inbox.seen(reader, due).stream().filter(notice -> !notice.read()).map(Notice::id);
    }

    private Instant quietUntil(Contact contact, Instant now) {
        QuietHours quiet = choices.of(contact.person()).quiet();
        return quiet == null ? now : quiet.release(now, MailTimes.zone(contact.zone()));
    }
}
