package org.commonplace.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import org.commonplace.discussion.Report;
import org.commonplace.discussion.ReportTasks;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.HomePart;
import org.commonplace.shared.ui.OwnList;
import org.commonplace.shared.ui.Pursuit;
import org.commonplace.shared.ui.Rows;

/** On the home view: what readers say is wrong in what one looks after. */
@org.springframework.stereotype.Component
class ReportsAtHome implements HomePart {

    private static final int LISTED = 6;
    private static final int ORDER = 3;

    private final ReportTasks tasks;
    private final ReportLines lines;
    private final Desk desk;

    ReportsAtHome(ReportTasks tasks, ReportLines lines, Desk desk) {
        this.tasks = tasks;
        this.lines = lines;
        this.desk = desk;
    }

    @Override
    public Column column() {
        return Column.MAIN;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Pursuit pursuit() {
        return Pursuit.CURATING;
    }

    @Override
    public Optional<String> summary() {
        long waiting = waiting().total();
        return waiting == 0 ? Optional.empty() : Optional.of(words("discussion.home.summary", waiting));
    }

    @Override
    public Optional<Component> create() {
        Listing<Report> waiting = waiting();
        if (waiting.items().isEmpty()) {
            return Optional.empty();
        }
        Rows rows = new Rows();
        lines.add(rows, waiting.items());
        return Optional.of(new Card(words("discussion.home.title"), rows)
                .beginningOf(waiting, OwnList.address(OwnReports.REPORTS)));
    }

    private Listing<Report> waiting() {
        return desk.reader().isSignedIn()
                ? tasks.mine(desk.reader(), new Paging(0, LISTED))
                : new Listing<>(List.of(), 0);
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
