package org.commonplace.notifications;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Contact;
import org.commonplace.people.Contacts;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.SiteAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to be told. */
@Service
public class Choices {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    private final ChoiceRows rows;
    private final NoticeRows notices;
    private final Contacts contacts;
    private final AccessPolicy access;
    private final SiteAddress site;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Choices(
            ChoiceRows rows,
            NoticeRows notices,
            Contacts contacts,
            AccessPolicy access,
            SiteAddress site,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.contacts = contacts;
        this.access = access;
        this.site = site;
        this.events = events;
        this.clock = clock;
    }

    /** What the caller chose. */
    public Choice get(Caller caller) {
        access.requireSignedIn(caller);
        return rows.of(caller.personId());
    }

    /** Whether letters can reach the caller at all. */
    public boolean hasAddress(Caller caller) {
        access.requireSignedIn(caller);
        return contacts.of(caller.personId()).map(Contact::email).isPresent();
    }

    /** Has the caller told in this way from now on; what waits to be mailed follows. */
    @Transactional
    public void save(Caller caller, Choice choice) {
        access.requireWriting(caller);
        QuietHours quiet = choice.quiet();
        if (quiet != null && quiet.from().equals(quiet.to())) {
            throw new Invalid("quietTo", "notifications.choices.quiet.same");
        }
        rows.save(caller.personId(), choice);
        settle(caller.personId(), choice);
    }

    /** Where one click ends all such letters to this person. */
    String unsubscribeAddress(long person) {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return site.of(UnsubscribeController.PATH + "/" + rows.token(person, fresh));
    }

    /** Whether this token was in a letter to somebody. */
    boolean isToken(String token) {
        return rows.personOf(token).isPresent();
    }

    /** Ends all mail about what happens for whoever got this token; the inbox goes on. False when nobody did. */
    @Transactional
    public boolean unsubscribe(String token) {
        Optional<Long> person = rows.personOf(token);
        person.ifPresent(this::endMail);
        return person.isPresent();
    }

    private void endMail(long person) {
        Choice before = rows.of(person);
        for (Topic topic : Topic.values()) {
            if (before.of(topic).isMail()) {
                rows.save(person, topic, Delivery.INBOX);
            }
        }
        settle(person, rows.of(person));
        events.publishEvent(new Audited(person, "mail.unsubscribed", new ContentRef("person", person), ""));
    }

    private void settle(long person, Choice choice) {
        ZoneId zone = MailTimes.zone(contacts.of(person).map(Contact::zone).orElse(null));
        for (Topic topic : Topic.values()) {
            Delivery delivery = choice.of(topic);
            notices.mailLater(person, topic, delivery, MailTimes.due(delivery, choice.quiet(), zone, clock.instant()));
        }
    }
}
