package org.commonplace.events.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.commonplace.events.Clash;
import org.commonplace.events.Clashes;
import org.commonplace.events.EventTime;
import org.commonplace.events.Proposal;
import org.commonplace.events.Room;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Icon;
import org.jspecify.annotations.Nullable;

/** Says while one plans which rooms and speakers are taken then. It forbids nothing: whoever plans may know better. */
final class ClashNotice extends Div {

    private static final int SHOWN = 6;

    private final transient Clashes clashes;
    private final transient CurrentCaller caller;
    private final EventForm form;
    private final @Nullable Long instead;

    /** @param instead the event that is being changed, or {@code null} */
    ClashNotice(Clashes clashes, CurrentCaller caller, EventForm form, @Nullable Long instead) {
        this.clashes = clashes;
        this.caller = caller;
        this.form = form;
        this.instead = instead;
        addClassName("clash-notice");
        getElement().setAttribute("aria-live", "polite");
    }

    /** Looks again. */
    void look() {
        removeAll();
        form.glance()
                .map(written -> clashes.of(caller.get(), proposal(written)))
                .filter(found -> !found.isEmpty())
                .ifPresent(this::tell);
    }

    private Proposal proposal(EventForm.Written written) {
        Proposal first = Proposal.of(written.calendar().id(), written.plan(), instead);
        List<EventTime> times = new ArrayList<>(first.times());
        written.others().forEach(start -> times.add(written.plan().time().startingAt(start)));
        return new Proposal(first.calendar(), times, first.room(), first.speakers(), instead);
    }

    private void tell(List<Clash> found) {
        UnorderedList list = new UnorderedList();
        LinkedHashSet<Clash> once = new LinkedHashSet<>(found);
        once.stream().limit(SHOWN).forEach(clash -> list.add(line(clash)));
        if (once.size() > SHOWN) {
            list.add(new ListItem(getTranslation("events.clash.more", once.size() - SHOWN)));
        }
        Div words = new Div(new Span(getTranslation("events.clash.title")), list);
        Div notice = new Div(Icon.ALERT_TRIANGLE.create(), words);
        notice.addClassNames("notice", "notice-amber");
        add(notice);
    }

    private ListItem line(Clash clash) {
        ListItem item = new ListItem(
                new Span(getTranslation("events.clash.line", taken(clash), WhenWords.line(clash.taken())) + " "));
        if (clash.event() != null && clash.title() != null) {
            Anchor other = new Anchor(EventsNavigation.event(clash.event()), clash.title());
            other.setTarget(AnchorTarget.BLANK);
            item.add(other);
        }
        return item;
    }

    private String taken(Clash clash) {
        Room room = form.where().room();
        if (clash.room() != null && room != null) {
            return room.name();
        }
        return clash.speaker() == null ? "" : form.who().nameOf(Objects.requireNonNull(clash.speaker()));
    }
}
