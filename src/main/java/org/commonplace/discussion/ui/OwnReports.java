package org.commonplace.discussion.ui;

import com.vaadin.flow.component.UI;
import org.commonplace.discussion.Report;
import org.commonplace.discussion.ReportTasks;
import org.commonplace.shared.Paging;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.OwnList;
import org.commonplace.shared.ui.Portions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All that readers say is wrong in what the visitor looks after. */
@Configuration(proxyBeanMethods = false)
class OwnReports {

    static final String REPORTS = "reports";

    private static final int ORDER = 10;
    private static final Paging COUNTED = new Paging(0, 1);

    @Bean
    OwnList reportsList(ReportTasks tasks, ReportLines lines, Desk desk) {
        return new OwnList(
                ORDER,
                REPORTS,
                "discussion.mine",
                "discussion.mine.words",
                () -> tasks.mine(desk.reader(), COUNTED).total(),
                () -> Portions.<Report>of(
                        paging -> tasks.mine(desk.reader(), paging), lines::addTasks, nothingWaits()));
    }

    private static EmptyState nothingWaits() {
        UI ui = UI.getCurrentOrThrow();
        return new EmptyState(
                Icon.CIRCLE_CHECK,
                ui.getTranslation("discussion.queue.empty"),
                ui.getTranslation("discussion.mine.empty.words"));
    }
}
