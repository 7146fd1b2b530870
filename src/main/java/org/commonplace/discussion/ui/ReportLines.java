package org.commonplace.discussion.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Map;
import org.commonplace.discussion.Fault;
import org.commonplace.discussion.Report;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;
import org.springframework.stereotype.Component;

/** The words of reports in lists. */
@Component
class ReportLines {

    private final Desk desk;

    ReportLines(Desk desk) {
        this.desk = desk;
    }

    Chip chip(Fault fault) {
        String name = fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Chip(Tone.AMBER, Icon.FLAG, words("discussion.fault.chip." + name));
    }

    /** Who told, when, and what they said. */
    String detail(Report report, Map<Long, PersonCard> people) {
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
