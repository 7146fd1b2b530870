package org.commonplace.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.commonplace.discussion.Report;
import org.commonplace.discussion.Report.Standing;
import org.commonplace.discussion.Reports;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Toasts;

/**
 * Warns readers that something may be wrong, without saying what was told: anyone may have told anything. Whoever may
 * settle it reads the words and settles it here; whoever told reads their own.
 */
final class ReportNotice extends Div {

    private final transient Desk desk;

    ReportNotice(Desk desk, ContentRef subject, Standing standing) {
        this.desk = desk;
        addClassNames("notice", "report-notice");
        getElement().setAttribute("role", "note");
        boolean settles = desk.reports().maySettle(desk.reader(), subject);
        List<Report> open = desk.reports().open(desk.reader(), subject);
        String key = settles ? "discussion.notice.task" : "discussion.notice." + kind(standing);
        add(
                Icon.FLAG.create(),
                new Span(getTranslation(key, Moment.date(standing.since()).words(), open.size())));
        if (!open.isEmpty()) {
            add(list(open, settles));
            seen(open);
        }
    }

    private static String kind(Standing standing) {
        if (standing.wrong() == standing.outOfDate()) {
            return "either";
        }
        return standing.wrong() ? "wrong" : "old";
    }

    private UnorderedList list(List<Report> open, boolean settles) {
        Map<Long, PersonCard> people = desk.named(
                open.stream().map(Report::reporter).filter(Objects::nonNull).toList());
        UnorderedList list = new UnorderedList();
        list.addClassName("reports");
        for (Report report : open) {
            ListItem item = new ListItem(words(report, settles ? said(report, people) : own(report)));
            item.setId(Reports.KIND + "-" + report.id());
            if (settles) {
                Button settle = new Button(
                        getTranslation("discussion.settle.open"), click -> new SettleDialog(desk, report).open());
                settle.addClassName("report-settle");
                item.add(settle);
            } else {
                item.add(ConversationCard.textButton(
                        getTranslation("discussion.report.withdraw"), () -> askToWithdraw(report)));
            }
            list.add(item);
        }
        return list;
    }

    private void askToWithdraw(Report report) {
        Confirmation.ask(
                getTranslation("discussion.report.withdraw.title"),
                getTranslation("discussion.report.withdraw.words"),
                getTranslation("discussion.report.withdraw"),
                () -> {
                    withdraw(report);
                    UI.getCurrentOrThrow().refreshCurrentRoute(false);
                });
    }

    private void withdraw(Report report) {
        try {
            desk.reports().withdraw(desk.reader(), report.id());
            Toasts.say(getTranslation("discussion.report.withdrawn"));
        } catch (Invalid settledMeanwhile) {
            Toasts.problem(getTranslation(settledMeanwhile.problems().getFirst().message()));
        }
    }

    private static Div words(Report report, String head) {
        Span who = new Span(head);
        who.addClassName("report-who");
        Div words = new Div(who);
        if (!report.words().isEmpty()) {
            words.add(new Paragraph(report.words()));
        }
        return words;
    }

    private String said(Report report, Map<Long, PersonCard> people) {
        PersonCard reporter = report.reporter() == null ? null : people.get(report.reporter());
        return getTranslation(
                "discussion.report.said."
                        + report.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                ConversationCard.name(reporter, getTranslation("discussion.visitor")),
                desk.ago(report.at()).words());
    }

    private String own(Report report) {
        return getTranslation("discussion.report.own", desk.ago(report.at()).words());
    }

    private void seen(List<Report> open) {
        if (desk.reader().isSignedIn()) {
            desk.inbox()
                    .seen(
                            desk.reader(),
                            Reports.KIND,
                            open.stream().map(Report::id).toList());
        }
    }
}
