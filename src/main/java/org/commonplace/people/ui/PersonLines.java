package org.commonplace.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.people.AccountAddresses;
import org.commonplace.people.BrowserSessions;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.PersonDetails;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.PersonFace;
import org.commonplace.shared.ui.Rows;

/** How an account is shown in a list of them, and what is said of how it stands. */
@org.springframework.stereotype.Component
class PersonLines {

    private final BrowserSessions sessions;
    private final CurrentCaller caller;
    private final Clock clock;

    PersonLines(BrowserSessions sessions, CurrentCaller caller, Clock clock) {
        this.sessions = sessions;
        this.caller = caller;
        this.clock = clock;
    }

    void add(Rows rows, List<PersonDetails> people) {
        Map<Long, Instant> seen = sessions.lastSeen(
                caller.get(), people.stream().map(person -> person.card().id()).toList());
        people.forEach(person -> add(rows, person, seen));
    }

    /** What is out of the ordinary about an account. */
    List<Component> chips(PersonDetails person) {
        List<Component> chips = new ArrayList<>();
        if (person.administrator()) {
            chips.add(new Chip(Tone.BLUE, Icon.SETTINGS, words("people.state.administrator")));
        }
        if (person.disabled()) {
            chips.add(new Chip(Tone.RED, Icon.LOCK, words("people.state.disabled")));
        } else if (!person.hasPassword()) {
            chips.add(new Chip(Tone.AMBER, Icon.CLOCK, words("people.state.without-password")));
        }
        return chips;
    }

    /** When someone was last here, in words. */
    String lastSeen(PersonDetails person) {
        Instant seen = sessions.lastSeen(caller.get(), List.of(person.card().id()))
                .get(person.card().id());
        return seen == null ? words("people.seen.never") : words("people.seen", ago(seen));
    }

    private void add(Rows rows, PersonDetails person, Map<Long, Instant> seen) {
        Anchor name = new Anchor(
                AccountAddresses.person(person.card().username()), person.card().name());
        String about = Stream.of(person.card().username(), person.email(), person.department())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        ListItem row = rows.plain(name, new Span(about));
        row.addComponentAsFirst(new PersonFace(person.card().name()));
        Div end = new Div();
        end.addClassName("row-end");
        chips(person).forEach(end::add);
        Instant last = seen.get(person.card().id());
        if (last != null) {
            Span when = new Span(words("people.seen", ago(last)));
            when.addClassName("muted");
            end.add(when);
        }
        row.add(end);
        row.addClassName("row-with-end");
    }

    private String ago(Instant seen) {
        return Moment.ago(seen, clock.instant()).words();
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
