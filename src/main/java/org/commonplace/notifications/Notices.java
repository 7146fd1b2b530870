package org.commonplace.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.commonplace.people.Callers;
import org.commonplace.people.Contact;
import org.commonplace.people.Contacts;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what happened, each in the way they chose, and only of what they may see. */
@Service
public class Notices {

    /** What is told later than this, such as an example from the past, goes into the inbox only. */
    private static final Duration NEWS = Duration.ofDays(2);

    private final NoticeRows rows;
    private final Inbox inbox;
    private final ChoiceRows choices;
    private final SubjectFinder subjects;
    private final Callers callers;
    private final Contacts contacts;
    private final Clock clock;

    Notices(
            NoticeRows rows,
            Inbox inbox,
            ChoiceRows choices,
            SubjectFinder subjects,
            Callers callers,
            Contacts contacts,
            Clock clock) {
        this.rows = rows;
        this.inbox = inbox;
        this.choices = choices;
        this.subjects = subjects;
        this.callers = callers;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * Tells a person, unless they did it themselves, want nothing of the kind, or may not see what it is about.
     *
     * @param subject of a kind that a {@link Subjects} finds
     * @param actor who did it; {@code null} for the product itself
     * @param revision of the content, so that telling the same twice counts once; 0 where there are none
     */
    @Transactional
    public void tell(
            long person, Happening happening, ContentRef subject, @Nullable Long actor, int revision, Instant at) {
        NoticeRows.Told told = new NoticeRows.Told(happening, subject, actor, revision, at);
        Choice choice = choices.of(person);
        Delivery delivery = choice.of(happening.topic());
        boolean own = actor != null && actor == person;
        if (own || delivery == Delivery.NOTHING || rows.wasTold(person, told) || !maySee(person, subject)) {
            return;
        }
        Instant due = mailed(person, choice, delivery, at);
        rows.tell(person, told, due == null ? null : delivery, due);
        inbox.tell(person);
    }

    private boolean maySee(long person, ContentRef subject) {
        return callers.of(person)
                .filter(reader -> subjects.maySee(reader, subject))
                .isPresent();
    }

    private @Nullable Instant mailed(long person, Choice choice, Delivery delivery, Instant at) {
        Instant now = clock.instant();
        Contact contact = contacts.of(person).orElse(null);
        if (contact == null || contact.email() == null || at.isBefore(now.minus(NEWS))) {
            return null;
        }
        return MailTimes.due(delivery, choice.quiet(), MailTimes.zone(contact.zone()), now);
    }
}
