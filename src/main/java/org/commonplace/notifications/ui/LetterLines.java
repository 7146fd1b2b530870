package org.commonplace.notifications.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonplace.notifications.LetterState;
import org.commonplace.notifications.Outbox;
import org.commonplace.notifications.PostedLetter;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Rows;
import org.springframework.stereotype.Component;

/** Letters as rows of a list; each can be opened. */
@Component
class LetterLines {

    private final Outbox outbox;
    private final People people;
    private final CurrentCaller caller;
    private final Clock clock;

    LetterLines(Outbox outbox, People people, CurrentCaller caller, Clock clock) {
        this.outbox = outbox;
        this.people = people;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param changed what is to be done when a letter was changed */
    void add(Rows rows, List<PostedLetter> letters, Runnable changed) {
        Map<Long, PersonCard> named = people.cards(letters.stream()
                .map(PostedLetter::person)
                .filter(Objects::nonNull)
                .toList());
        for (PostedLetter letter : letters) {
            String title = title(letter, named);
            ListItem row = rows.plain(new Span(title), new Span(detail(letter)));
            row.addComponentAsFirst(chip(letter.state()));
            row.addClassName("letter-row");
            Button open = Buttons.quiet(
                    Icon.EYE, words("notifications.outbox.open"), click -> open(letter.id(), title, changed));
            open.setAriaLabel(words("notifications.outbox.open.one", title));
            open.addClassName("row-end");
            row.add(open);
        }
    }

    private void open(long letter, String title, Runnable changed) {
        new LetterDialog(outbox, caller, letter, title, changed).open();
    }

    private static String title(PostedLetter letter, Map<Long, PersonCard> named) {
        String subject = letter.subject();
        if (subject != null) {
            return subject;
        }
        if (letter.person() == null) {
            return words("notifications.outbox.later", letter.to());
        }
        PersonCard person = named.get(letter.person());
        return words("notifications.outbox.unwritten", person == null ? letter.to() : person.name());
    }

    private String detail(PostedLetter letter) {
        String line = words(
                "notifications.outbox.detail",
                letter.to(),
                Moment.ago(letter.posted(), clock.instant()).words());
        Instant next = letter.nextTry();
        if (letter.problem().isEmpty()) {
            return line;
        }
        String trouble = words("notifications.outbox.trouble", line, letter.attempts(), letter.problem());
        return next == null
                ? trouble
                : words("notifications.outbox.next", trouble, Moment.full(next).words());
    }

    private static Chip chip(LetterState state) {
        String word = words("notifications.outbox.state." + OutboxView.word(state));
        return switch (state) {
            case WAITING -> new Chip(Tone.BLUE, Icon.CLOCK, word);
            case SENT -> new Chip(Tone.GREEN, Icon.CHECK, word);
            case FAILED -> new Chip(Tone.RED, Icon.ALERT_TRIANGLE, word);
            case KEPT -> new Chip(Tone.AMBER, Icon.ARCHIVE, word);
            case WITHDRAWN, DROPPED -> new Chip(Tone.PLAIN, Icon.X, word);
        };
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
