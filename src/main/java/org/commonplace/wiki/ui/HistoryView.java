package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.wiki.PageChronicle;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageHistory;
import org.commonplace.wiki.PageHistory.RevisionLine;
import org.commonplace.wiki.PageRecord.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What became of a page: its revisions, newest first, any two of which can be compared, and between them where it was moved and who was
 * let see it.
 */
@Route(WikiNavigation.HISTORY)
@AnonymousAllowed
class HistoryView extends ViewOfPage {

    private static final int AT_A_TIME = 30;

    private final CurrentCaller caller;
    private final PageHistory history;
    private final PageChronicle chronicle;
    private final People people;
    private final Restoring restoring;
    private final PageBar bar = new PageBar();
    private final OrderedList list = new OrderedList();
    private final TreeSet<Integer> chosen = new TreeSet<>();
    private final Button earlier =
            Buttons.plain(Icon.CHEVRON_DOWN, getTranslation("wiki.history.earlier"), click -> showMore());
    private final Button compare =
            Buttons.plain(Icon.ARROWS_DIFF, getTranslation("wiki.history.compare"), click -> compare());
    private long page;
    private String title = "";
    private String space = "";
    private String slug = "";
    private int current;

    /** The number of the revision that readers see where that is not the newest; otherwise of none. */
    private int shownToReaders;

    private boolean edits;
    private boolean several;
    private int shown;

    /** When the last revision that is listed was saved. */
    private @Nullable Instant oldest;

    HistoryView(
            CurrentCaller caller,
            VisitedPage visited,
            PageHistory history,
            PageChronicle chronicle,
            People people,
            Restoring restoring) {
        super(visited);
        this.chronicle = chronicle;
        this.caller = caller;
        this.history = history;
        this.people = people;
        this.restoring = restoring;
        addClassName("view");
        list.addClassNames("rows", "revisions");
        compare.addClassName("keep");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageDetails there = visited.toRead(event, WikiNavigation::history);
        about(there, getTranslation("wiki.history.heading", there.title()));
        page = there.id();
        title = there.title();
        space = there.space();
        slug = there.slug();
        current = there.revision();
        shownToReaders = there.isHeldBack() ? there.verification().shown() : 0;
        edits = visited.edits(page);
        begin();
    }

    private void begin() {
        removeAll();
        list.removeAll();
        chosen.clear();
        shown = 0;
        oldest = null;
        bar.crumbs(List.of(new PageBar.Crumb(title, WikiNavigation.page(space, slug))));
        bar.clearActions();
        H1 heading = new H1(getPageTitle());
        heading.addClassName("title");
        long all = history.count(caller.get(), page);
        several = all > 1;
        Paragraph words = new Paragraph(getTranslation(all > 1 ? "wiki.history.words" : "wiki.history.only", all));
        words.addClassName("muted");
        add(bar, heading, words, list, earlier);
        if (all > 1) {
            bar.actions(compare);
        }
        showMore();
        chosenChanged();
    }

    private void showMore() {
        List<RevisionLine> lines = history.list(caller.get(), page, shown, AT_A_TIME + 1);
        List<RevisionLine> next = lines.subList(0, Math.min(AT_A_TIME, lines.size()));
        boolean all = lines.size() == next.size();
        Deque<Entry> beside = new ArrayDeque<>(
                chronicle.of(caller.get(), page, all ? null : next.getLast().at(), oldest));
        Map<Long, PersonCard> authors = people.cards(caller.get(), mentioned(next, beside));
        for (int at = 0; at < next.size(); at++) {
            RevisionLine line = next.get(at);
            showHappenings(beside, line.at(), authors);
            RevisionLine before = at + 1 < lines.size() ? lines.get(at + 1) : null;
            RevisionRow row = new RevisionRow(line, authors.get(line.author()), line.number() == current);
            row.linkTo(
                    getTranslation("wiki.history.revision", line.number()),
                    WikiNavigation.revision(space, slug, line.number()));
            if (several) {
                row.choosing(picked -> choose(row, picked));
            }
            if (line.number() == shownToReaders) {
                row.mark(new Chip(Tone.BLUE, Icon.EYE, getTranslation("wiki.history.shown")));
            }
            row.actions(actions(line, before));
            list.add(row);
            oldest = line.at();
        }
        showHappenings(beside, Instant.MIN, authors);
        shown += next.size();
        earlier.setVisible(!all);
    }

    /** Those that came after this moment, in their place between the revisions. */
    private void showHappenings(Deque<Entry> beside, Instant after, Map<Long, PersonCard> authors) {
        while (!beside.isEmpty() && beside.getFirst().at().isAfter(after)) {
            Entry entry = beside.removeFirst();
            list.add(new HappeningRow(entry, entry.by() == null ? null : authors.get(entry.by())));
        }
    }

    private static Set<Long> mentioned(List<RevisionLine> lines, Collection<Entry> beside) {
        return Stream.concat(
                        lines.stream().map(RevisionLine::author),
                        beside.stream().map(Entry::by).filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }

    /** @param before the one before it that the reader sees, which need not be the one with the number before */
    private Component[] actions(RevisionLine line, @Nullable RevisionLine before) {
        Div actions = new Div();
        if (before != null) {
            Anchor changes = new Anchor(
                    WikiNavigation.compare(space, slug, before.number(), line.number()),
                    getTranslation("wiki.history.changes"));
            changes.setAriaLabel(getTranslation("wiki.history.changes.of", line.number()));
            actions.add(changes);
        }
        if (edits && line.number() != current && !line.isPurged()) {
            actions.add(restoring.button(page, line.number()));
        }
        return new Component[] {actions};
    }

    /** At most two are chosen: a third takes the place of the one that is nearer to it. */
    private void choose(RevisionRow row, boolean picked) {
        if (!picked) {
            chosen.remove(row.number());
        } else {
            chosen.add(row.number());
            if (chosen.size() > 2) {
                int dropped = chosen.stream()
                        .filter(number -> number != row.number())
                        .findFirst()
                        .orElseThrow();
                chosen.remove(dropped);
                rows().filter(other -> other.number() == dropped).forEach(RevisionRow::unchoose);
            }
        }
        chosenChanged();
    }

    private Stream<RevisionRow> rows() {
        return list.getChildren().filter(RevisionRow.class::isInstance).map(RevisionRow.class::cast);
    }

    private void chosenChanged() {
        boolean two = chosen.size() == 2;
        compare.setEnabled(two);
        compare.setText(
                two
                        ? getTranslation("wiki.history.compare.two", chosen.first(), chosen.last())
                        : getTranslation("wiki.history.compare"));
    }

    private void compare() {
        UI.getCurrentOrThrow().navigate(WikiNavigation.compare(space, slug, chosen.first(), chosen.last()));
    }
}
