package org.commonplace.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.commonplace.discussion.Fault;
import org.commonplace.discussion.Report;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Rows;
import org.springframework.stereotype.Component;

/** The words of reports in lists. */
@Component
class ReportLines {

    private final Desk desk;

    ReportLines(Desk desk) {
        this.desk = desk;
    }

    private Chip chip(Fault fault) {
        String name = fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Chip(Tone.AMBER, Icon.FLAG, words("discussion.fault.chip." + name));
    }

    /** Adds reports, each with what it is about. */
    void add(Rows rows, List<Report> reports) {
        add(rows, reports, (row, report) -> {});
    }

    /** Adds reports with a button that settles each; settling shows the view anew. */
    void addTasks(Rows rows, List<Report> reports) {
        add(rows, reports, (row, report) -> {
            Button settle = new Button(words("discussion.settle.open"), click -> new SettleDialog(desk, report).open());
            settle.addClassName("row-end");
            row.add(settle);
        });
    }

    private void add(Rows rows, List<Report> reports, BiConsumer<ListItem, Report> more) {
        Map<Long, PersonCard> people = desk.named(
                reports.stream().map(Report::reporter).filter(Objects::nonNull).toList());
        for (Report report : reports) {
            ListItem row = rows.row(
                    report.shown().title(), report.shown().address().substring(1), new Span(detail(report, people)));
            row.addComponentAsFirst(chip(report.fault()));
            more.accept(row, report);
        }
    }

    /** Who told, when, and what they said. */
    private String detail(Report report, Map<Long, PersonCard> people) {
        PersonCard reporter = report.reporter() == null ? null : people.get(report.reporter());
        String who = ConversationCard.name(reporter, words("discussion.visitor"));
        String when = desk.ago(report.at()).words();
        return report.words().isEmpty()
                ? words("discussion.home.detail", who, when)
                : words("discussion.home.detail.words", who, when, report.words());
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
