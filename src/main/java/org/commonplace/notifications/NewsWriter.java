package org.commonplace.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.people.Callers;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the letters that tell what happened, from what their person may see at that moment. */
@Component
class NewsWriter implements Writer {

    private final NoticeRows rows;
    private final Inbox inbox;
    private final Choices choices;
    private final Callers callers;
    private final People people;
    private final SiteAddress site;
    private final MessageSource messages;

    NewsWriter(
            NoticeRows rows,
            Inbox inbox,
            Choices choices,
            Callers callers,
            People people,
            SiteAddress site,
            MessageSource messages) {
        this.rows = rows;
        this.inbox = inbox;
        this.choices = choices;
        this.callers = callers;
        this.people = people;
        this.site = site;
        this.messages = messages;
    }

    @Override
    @Transactional
    public Optional<Written> write(long letter, long person) {
        List<Notice> news = callers.of(person)
                .map(reader -> inbox.seen(reader, rows.ofLetter(letter, person)))
                .orElse(List.of());
        return news.isEmpty() ? Optional.empty() : Optional.of(write(person, news));
    }

    private Written write(long person, List<Notice> news) {
        Map<Long, PersonCard> named = people.cards(Stream.concat(
                        Stream.of(person), news.stream().map(Notice::actor).filter(Objects::nonNull))
                .distinct()
                .toList());
        String unsubscribe = choices.unsubscribeAddress(person);
        String items = news.stream().map(notice -> item(notice, named)).collect(Collectors.joining("\n\n"));
        String text = words("notifications.mail.hello", name(named.get(person)))
                + "\n\n" + items
                + "\n\n-- \n" + words("notifications.mail.why")
                + "\n" + words("notifications.mail.choices", site.of("/me/notifications"))
                + "\n" + words("notifications.mail.stop", unsubscribe);
        return new Written(subject(news, named), text, unsubscribe);
    }

    private String subject(List<Notice> news, Map<Long, PersonCard> named) {
        return news.size() == 1 ? said(news.getFirst(), named) : words("notifications.mail.several", news.size());
    }

    private String item(Notice notice, Map<Long, PersonCard> named) {
        String said = words(
                "notifications.mail.item",
                said(notice, named),
                MailServer.oneLine(notice.subject().place()));
        return said + "\n" + site.of(notice.subject().address());
    }

    /** Such as “Leila Marsh changed ‘Order of draw’”. */
    private String said(Notice notice, Map<Long, PersonCard> named) {
        String key = "notifications.mail." + notice.happening().word();
        String who = name(notice.actor() == null ? null : named.get(notice.actor()));
        return words(
                key,
                notice.several() ? words("notifications.mail.others", who) : who,
                MailServer.oneLine(notice.subject().title()),
                notice.times());
    }

    private String name(@Nullable PersonCard person) {
        return person == null ? words("notifications.someone") : MailServer.oneLine(person.name());
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
