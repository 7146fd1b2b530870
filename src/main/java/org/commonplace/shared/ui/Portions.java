package org.commonplace.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** A list that is read one portion at a time, as the reader asks for more. */
public final class Portions<T> extends Div {

    /** How many rows are added at a time. */
    public static final int PORTION = 40;

    private final transient Source<T> source;
    private final transient Lines<T> lines;
    private final Rows rows = new Rows();
    private final Button more;
    private int read;

    /** Where the list comes from. */
    public interface Source<T> {
        List<T> read(int offset, int limit);
    }

    /** Makes rows of a portion. */
    public interface Lines<T> {
        void add(Rows rows, List<T> portion);
    }

    /** @param empty what is shown instead of a list without rows */
    public Portions(Source<T> source, Lines<T> lines, Component empty) {
        this.source = source;
        this.lines = lines;
        addClassName("portions");
        more = Buttons.plain(Icon.CHEVRON_DOWN, getTranslation("shared.list.more"), click -> readMore());
        add(rows, more);
        readMore();
        if (read == 0) {
            removeAll();
            add(empty);
        }
    }

    private void readMore() {
        List<T> found = source.read(read, PORTION + 1);
        List<T> portion = found.subList(0, Math.min(PORTION, found.size()));
        lines.add(rows, portion);
        read += portion.size();
        more.setVisible(found.size() > PORTION);
    }
}
