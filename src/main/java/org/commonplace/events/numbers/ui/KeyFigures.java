package org.commonplace.events.numbers.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import org.commonplace.events.numbers.Figures;
import org.commonplace.events.numbers.ReportRow;

/** The figures of the whole, each with what it was before. */
final class KeyFigures extends DescriptionList {

    KeyFigures(ReportRow total) {
        addClassName("key-figures");
        for (Measure measure : Measure.values()) {
            Div tile = new Div(new Term(FigureWords.name(measure)), now(measure, total.now()));
            Figures before = total.before();
            if (before != null) {
                tile.add(before(measure, total.now(), before));
            }
            add(tile);
        }
    }

    private static Description now(Measure measure, Figures now) {
        Description figure = new Description(FigureWords.of(measure, now));
        figure.addClassName("key-figure");
        return figure;
    }

    private Description before(Measure measure, Figures now, Figures before) {
        String change = FigureWords.change(measure, now, before);
        String was = getTranslation("events.numbers.was", FigureWords.of(measure, before));
        Description figure = new Description(change.isEmpty() ? was : change + ", " + was);
        figure.addClassName("muted");
        return figure;
    }
}
