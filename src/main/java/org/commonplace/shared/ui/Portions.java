package org.commonplace.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;

/** A list that is read one portion at a time, as the reader asks for more. */
public final class Portions<T> extends Div {

    /** How many rows are added at a time. */
    public static final int PORTION = 40;

    private final transient Paged<T> source;
    private final transient Lines<T> lines;
    private final Rows rows = new Rows();
    private final Button more;
    private int read;

    /** Where the list comes from. */
    public interface Source<T> {
        List<T> read(int offset, int limit);
    }

    /** Where a list comes from that knows how long it is. */
    public interface Paged<T> {
        Listing<T> read(Paging paging);
    }

    /** Makes rows of a portion. */
    public interface Lines<T> {
        void add(Rows rows, List<T> portion);
    }

    /** @param empty what is shown instead of a list without rows */
    public Portions(Source<T> source, Lines<T> lines, Component empty) {
        this(paged(source), lines, empty);
    }

    private Portions(Paged<T> source, Lines<T> lines, Component empty) {
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

    /** As the constructor, for a list that knows how long it is. */
    public static <T> Portions<T> of(Paged<T> source, Lines<T> lines, Component empty) {
        return new Portions<>(source, lines, empty);
    }

    private void readMore() {
        Listing<T> portion = source.read(new Paging(read / PORTION, PORTION));
        lines.add(rows, portion.items());
        read += portion.items().size();
        more.setVisible(portion.total() > read);
    }

    private static <T> Paged<T> paged(Source<T> source) {
        return paging -> {
            List<T> found = source.read((int) paging.offset(), PORTION + 1);
            List<T> portion = found.subList(0, Math.min(PORTION, found.size()));
            return new Listing<>(portion, paging.offset() + found.size());
        };
    }
}
