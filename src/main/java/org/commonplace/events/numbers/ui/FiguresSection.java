package org.commonplace.events.numbers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.commonplace.events.numbers.Report;
import org.commonplace.events.numbers.ReportTable;

/** One dimension of the report: a chart, and beside it the table it is drawn from. */
final class FiguresSection extends Section {

    FiguresSection(Report report, ReportTable table) {
        addClassName("numbers-section");
        add(new H2(getTranslation("events.numbers.by." + table.by().code())));
        if (table.withheld()) {
            Paragraph few = new Paragraph(getTranslation("events.numbers.withheld"));
            few.addClassName("muted");
            add(few);
        }
        if (table.rows().isEmpty()) {
            if (!table.withheld()) {
                add(new Paragraph(getTranslation("events.numbers.nobody")));
            }
            return;
        }
        Div both = new Div(new FiguresChart(table), new FiguresTable(report, table));
        both.addClassName("numbers-pair");
        add(both);
    }
}
