package org.commonplace.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.commonplace.discussion.Report;
import org.commonplace.discussion.Reports;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Icon;

/** Tells whoever reported something what became of it. */
final class SettledLine extends Div {

    SettledLine(Desk desk, Report report) {
        addClassName("report-settled");
        Report.Settled settled = report.settled();
        if (settled == null) {
            return;
        }
        PersonCard by = desk.named(List.of(settled.by())).get(settled.by());
        String outcome = settled.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Div words = new Div(new Span(getTranslation(
                "discussion.settled." + outcome,
                ConversationCard.name(by, getTranslation("discussion.someone")),
                desk.ago(settled.at()).words())));
        if (!settled.answer().isEmpty()) {
            words.add(new Paragraph(settled.answer()));
        }
        add(Icon.CIRCLE_CHECK.create(), words);
        if (desk.reader().isSignedIn()) {
            desk.inbox().seen(desk.reader(), Reports.KIND, List.of(report.id()));
        }
    }
}
