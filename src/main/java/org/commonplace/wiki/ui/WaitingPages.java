package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Portions;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.CuratorsQueue;
import org.commonplace.wiki.CuratorsQueue.Reason;
import org.commonplace.wiki.CuratorsQueue.Waiting;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.jspecify.annotations.Nullable;

/** The pages of the queue that wait for one reason. */
final class WaitingPages implements QueuePart {

    private final Reason reason;
    private final int order;
    private final Tools tools;

    WaitingPages(Reason reason, int order, Tools tools) {
        this.reason = reason;
        this.order = order;
        this.tools = tools;
    }

    /** What all of these lists need. */
    @org.springframework.stereotype.Component
    record Tools(
            CuratorsQueue queue, Pages pages, People people, Reviewing reviewing, OwnerDialogs owners, Clock clock) {}

    @Override
    public int order() {
        return order;
    }

    @Override
    public String name() {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String title() {
        return QueueRows.words("wiki.queue." + name());
    }

    @Override
    public String words() {
        return QueueRows.words("wiki.queue." + name() + ".words");
    }

    @Override
    public boolean isPressing() {
        return reason != Reason.DUE && reason != Reason.NEVER_VERIFIED;
    }

    @Override
    public long count(Caller curator, @Nullable SpaceDetails space) {
        return tools.queue().count(curator, id(space), reason);
    }

    @Override
    public Component list(Caller curator, @Nullable SpaceDetails space, Runnable changed) {
        return Portions.<Waiting>of(
                paging -> tools.queue().pages(curator, id(space), reason, paging),
                (rows, portion) -> add(curator, rows, portion, space == null, changed),
                new EmptyState(
                        Icon.CIRCLE_CHECK,
                        QueueRows.words("wiki.queue.empty"),
                        QueueRows.words("wiki.queue.empty.words")));
    }

    static @Nullable Long id(@Nullable SpaceDetails space) {
        return space == null ? null : Long.valueOf(space.id());
    }

    private void add(Caller curator, Rows rows, List<Waiting> portion, boolean nameSpaces, Runnable changed) {
        Map<Long, PersonCard> owners = tools.people()
                .cards(curator, portion.stream().map(Waiting::owner).distinct().toList());
        for (Waiting one : portion) {
            ListItem row = rows.row(
                    one.page().title(),
                    WikiNavigation.page(one.page().space(), one.page().slug()),
                    new Text(said(one, owners.get(one.owner()), nameSpaces)));
            Div state = new Div(chip(one));
            row.addComponentAsFirst(state);
            QueueRows.actions(row, ways(one, state, changed));
        }
    }

    private Span chip(Waiting one) {
        if (reason == Reason.CHANGED) {
            return new Chip(Tone.AMBER, Icon.PENCIL, QueueRows.words("wiki.status.held-back"));
        }
        if (reason == Reason.NEVER_VERIFIED) {
            return new Chip(Tone.AMBER, Icon.INFO_CIRCLE, QueueRows.words("wiki.status.unverified"));
        }
        LocalDate today = LocalDate.now(tools.clock().withZone(Moment.viewerZone()));
        return ReviewState.of(one.reviewedAt(), one.due(), today).chip();
    }

    private Component[] ways(Waiting one, Div state, Runnable changed) {
        List<Component> ways = new ArrayList<>();
        String title = one.page().title();
        if (one.shown() != one.newest()) {
            ways.add(QueueRows.to(
                    WikiNavigation.compare(one.page().space(), one.page().slug(), one.shown(), one.newest()),
                    "wiki.queue.difference"));
        }
        if (reason == Reason.OWNERLESS) {
            ways.add(QueueRows.button(Icon.USER, "wiki.queue.owner", title, () -> appoint(one), changed));
        } else {
            boolean first = reason == Reason.CHANGED || reason == Reason.NEVER_VERIFIED;
            ways.add(QueueRows.button(
                    Icon.ROSETTE_DISCOUNT_CHECK,
                    first ? "wiki.review.verify" : "wiki.review.still-right",
                    title,
                    () -> reviewed(one, state),
                    changed));
        }
        return ways.toArray(Component[]::new);
    }

    private boolean reviewed(Waiting one, Div state) {
        boolean done = tools.reviewing().reviewListed(one.page().id(), one.newest());
        if (done) {
            state.removeAll();
            state.add(new Chip(Tone.GREEN, Icon.ROSETTE_DISCOUNT_CHECK, QueueRows.words("wiki.status.verified")));
        }
        return done;
    }

    /** The dialog shows the queue anew when somebody was chosen. */
    private boolean appoint(Waiting one) {
        tools.owners().open(one.page().id());
        return false;
    }

    private static String said(Waiting one, @Nullable PersonCard owner, boolean nameSpaces) {
        List<String> said = new ArrayList<>();
        if (nameSpaces) {
            said.add(one.page().spaceName());
        }
        if (owner != null) {
            said.add(QueueRows.words("wiki.queue.owned", owner.name()));
        }
        LocalDate due = one.due();
        if (due != null) {
            said.add(QueueRows.words("wiki.queue.due-on", Moment.date(due)));
        }
        Instant reviewed = one.reviewedAt();
        if (reviewed != null) {
            said.add(QueueRows.words(
                    "wiki.queue.reviewed-on", Moment.date(reviewed).words()));
        }
        return String.join(" · ", said);
    }
}
