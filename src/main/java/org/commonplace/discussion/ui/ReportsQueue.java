package org.commonplace.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.commonplace.discussion.Report;
import org.commonplace.discussion.ReportTasks;
import org.commonplace.people.Caller;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Portions;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.ui.QueuePart;
import org.jspecify.annotations.Nullable;

/** In the curator's queue: what readers say is not right. */
@org.springframework.stereotype.Component
class ReportsQueue implements QueuePart {

    private static final int ORDER = 50;

    private final ReportTasks tasks;
    private final ReportLines lines;
    private final Desk desk;

    ReportsQueue(ReportTasks tasks, ReportLines lines, Desk desk) {
        this.tasks = tasks;
        this.lines = lines;
        this.desk = desk;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public String title() {
        return words("discussion.queue");
    }

    @Override
    public String words() {
        return words("discussion.queue.words");
    }

    @Override
    public long count(Caller curator, @Nullable SpaceDetails space) {
        return read(curator, space, new Paging(0, 1)).total();
    }

    @Override
    public Component list(Caller curator, @Nullable SpaceDetails space, Runnable changed) {
        return Portions.<Report>of(
                paging -> read(desk.reader(), space, paging),
                lines::addTasks,
                new EmptyState(
                        Icon.CIRCLE_CHECK, words("discussion.queue.empty"), words("discussion.queue.empty.words")));
    }

    private Listing<Report> read(Caller curator, @Nullable SpaceDetails space, Paging paging) {
        return space == null ? tasks.curated(curator, paging) : tasks.in(curator, space.id(), paging);
    }

    private static String words(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
