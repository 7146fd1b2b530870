package org.commonplace.events.numbers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import org.commonplace.events.numbers.Dimension;
import org.commonplace.events.numbers.Figures;
import org.commonplace.events.numbers.Report;
import org.commonplace.events.numbers.ReportRow;
import org.commonplace.events.numbers.ReportTable;

/** The figures by one dimension; below each, smaller, what it was before. */
final class FiguresTable extends Div {

    private final List<Measure> measures;

    FiguresTable(Report report, ReportTable table) {
        boolean people = table.by() == Dimension.STAFF_GROUP;
        measures = Arrays.stream(Measure.values())
                .filter(measure -> !people || !measure.isOffered())
                .toList();
        String heading = getTranslation("events.numbers.by." + table.by().code());
        NativeTable drawn = new NativeTable();
        drawn.setCaptionText(PeriodWords.before(report.before()));
        drawn.getHead()
                .add(head(getTranslation("events.numbers.head." + table.by().code())));
        table.rows().forEach(row -> drawn.getBody().add(line(row)));
        if (table.by() != Dimension.MONTH || report.period().isMonths()) {
            drawn.getFoot().add(line(report.total()));
        }
        add(drawn);
        addClassNames("report-table", "numbers-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", heading);
    }

    private NativeTableRow head(String heading) {
        NativeTableRow head = new NativeTableRow(header(heading, "col"));
        measures.forEach(measure -> head.add(header(FigureWords.name(measure), "col")));
        return head;
    }

    private NativeTableRow line(ReportRow row) {
        NativeTableRow line = new NativeTableRow(header(row.name(), "row"));
        measures.forEach(measure -> line.add(cell(measure, row)));
        return line;
    }

    private NativeTableCell cell(Measure measure, ReportRow row) {
        Span now = new Span(FigureWords.of(measure, row.now()));
        now.setClassName("is-kept-back", measure.isKeptBack(row.now()));
        NativeTableCell cell = new NativeTableCell(now);
        Figures before = row.before();
        if (before != null) {
            Span heard = new Span(getTranslation("events.numbers.before"));
            heard.addClassName("unseen");
            Span was = new Span(heard, new Span(FigureWords.of(measure, before)));
            was.addClassName("figure-before");
            cell.add(was);
        }
        return cell;
    }

    private static NativeTableHeaderCell header(String words, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
