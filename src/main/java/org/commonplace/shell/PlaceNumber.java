package org.commonplace.shell;

import com.vaadin.flow.component.html.Span;
import org.commonplace.shared.ui.PlaceCount;

/** A number in a circle beside a place; a screen reader reads what it means instead. */
final class PlaceNumber extends Span {

    PlaceNumber(PlaceCount count, int number) {
        Span seen = new Span(number > count.most() ? count.most() + "+" : Integer.toString(number));
        seen.addClassName("count");
        seen.getElement().setAttribute("aria-hidden", "true");
        Span said = new Span(count.words(Math.min(number, count.most())));
        said.addClassName("unseen");
        addClassName("place-number");
        add(seen, said);
    }
}
