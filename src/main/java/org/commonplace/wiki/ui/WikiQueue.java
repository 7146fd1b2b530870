package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Portions;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.CuratorsQueue;
import org.commonplace.wiki.CuratorsQueue.Broken;
import org.commonplace.wiki.CuratorsQueue.Reason;
import org.commonplace.wiki.Links.WantedThere;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.SpaceDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the wiki itself has in the curator's queue. */
@Configuration(proxyBeanMethods = false)
class WikiQueue {

    private static final String BROKEN = "broken";

    @Bean
    QueuePart overduePart(WaitingPages.Tools tools) {
        return new WaitingPages(Reason.OVERDUE, 10, tools);
    }

    @Bean
    QueuePart duePart(WaitingPages.Tools tools) {
        return new WaitingPages(Reason.DUE, 20, tools);
    }

    @Bean
    QueuePart changedPart(WaitingPages.Tools tools) {
        return new WaitingPages(Reason.CHANGED, 30, tools);
    }

    @Bean
    QueuePart neverVerifiedPart(WaitingPages.Tools tools) {
        return new WaitingPages(Reason.NEVER_VERIFIED, 40, tools);
    }

    @Bean
    QueuePart ownerlessPart(WaitingPages.Tools tools) {
        return new WaitingPages(Reason.OWNERLESS, 60, tools);
    }

    @Bean
    QueuePart wantedPart(CuratorsQueue queue) {
        return new Simple<>(
                "wanted",
                70,
                queue::countWanted,
                (curator, space) -> paging -> queue.wanted(curator, space, paging),
                (rows, wanted, nameSpace, changed) -> wanted(rows, wanted, nameSpace));
    }

    @Bean
    QueuePart brokenPart(CuratorsQueue queue, CurrentCaller caller) {
        return new Simple<>(
                BROKEN,
                80,
                queue::countBroken,
                (curator, space) -> paging -> queue.broken(curator, space, paging),
                (rows, broken, nameSpace, changed) -> broken(rows, broken, nameSpace, queue, caller));
    }

    @Bean
    QueuePart orphansPart(CuratorsQueue queue, MoveDialogs moves) {
        return new Simple<>(
                "orphans",
                90,
                queue::countOrphans,
                (curator, space) -> paging -> queue.orphans(curator, space, paging),
                (rows, orphan, nameSpace, changed) -> orphan(rows, orphan, nameSpace, moves));
    }

    private static void wanted(Rows rows, WantedThere wanted, boolean nameSpace) {
        String address = WikiNavigation.newPageCalled(wanted.space(), wanted.title());
        String count = QueueRows.words("wiki.wanted.count", wanted.links());
        ListItem row =
                rows.plain(new Span(wanted.title()), new Text(nameSpace ? wanted.spaceName() + " · " + count : count));
        Anchor write = QueueRows.to(address, "wiki.queue.write");
        write.setAriaLabel(QueueRows.words("wiki.queue.about", QueueRows.words("wiki.queue.write"), wanted.title()));
        QueueRows.actions(row, write);
    }

    private static void broken(Rows rows, Broken broken, boolean nameSpace, CuratorsQueue queue, CurrentCaller caller) {
        PageLine page = broken.page();
        String answer = broken.status() == null
                ? QueueRows.words("wiki.queue.broken.silent")
                : QueueRows.words("wiki.queue.broken.status", Integer.toString(broken.status()));
        String said = QueueRows.words(
                "wiki.queue.broken.line",
                broken.url(),
                answer,
                Moment.date(broken.checkedAt()).words());
        ListItem row = rows.row(
                page.title(),
                WikiNavigation.page(page.space(), page.slug()),
                new Text(nameSpace ? page.spaceName() + " · " + said : said));
        QueueRows.actions(
                row,
                QueueRows.to(WikiNavigation.edit(page.space(), page.slug()), "wiki.action.edit"),
                QueueRows.button(
                        Icon.REFRESH,
                        "wiki.queue.again",
                        broken.url(),
                        () -> {
                            queue.checkAgain(caller.get(), page.id(), broken.link());
                            return true;
                        },
                        () -> {}));
    }

    private static void orphan(Rows rows, PageLine page, boolean nameSpace, MoveDialogs moves) {
        ListItem row = rows.row(
                page.title(),
                WikiNavigation.page(page.space(), page.slug()),
                new Text(nameSpace ? page.spaceName() : ""));
        QueueRows.actions(
                row,
                QueueRows.button(
                        Icon.ARROWS_MOVE,
                        "wiki.queue.move",
                        page.title(),
                        () -> {
                            moves.open(page.id());
                            return false;
                        },
                        () -> {}));
    }

    /** Counts a list for a caller and the id of a space. */
    private interface Count {

        long of(Caller curator, @Nullable Long space);
    }

    /** Where a list comes from, for a caller and the id of a space. */
    private interface Source<T> {

        Portions.Paged<T> of(Caller curator, @Nullable Long space);
    }

    /** Adds a row for one thing. */
    private interface Line<T> {

        void add(Rows rows, T one, boolean nameSpace, Runnable changed);
    }

    /** A list whose rows look all alike. */
    private record Simple<T>(String name, int order, Count counted, Source<T> source, Line<T> line)
            implements QueuePart {

        @Override
        public String title() {
            return QueueRows.words("wiki.queue." + name);
        }

        @Override
        public String words() {
            return QueueRows.words("wiki.queue." + name + ".words");
        }

        @Override
        public boolean isPressing() {
            return name.equals(BROKEN);
        }

        @Override
        public long count(Caller curator, @Nullable SpaceDetails space) {
            return counted.of(curator, WaitingPages.id(space));
        }

        @Override
        public Component list(Caller curator, @Nullable SpaceDetails space, Runnable changed) {
            Portions.Paged<T> all = source.of(curator, WaitingPages.id(space));
            return Portions.<T>of(
                    all,
                    (Rows rows, List<T> portion) -> portion.forEach(one -> line.add(rows, one, space == null, changed)),
                    new EmptyState(
                            Icon.CIRCLE_CHECK,
                            QueueRows.words("wiki.queue.empty"),
                            QueueRows.words("wiki.queue.empty.words")));
        }
    }
}
