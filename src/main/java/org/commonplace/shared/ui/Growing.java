package org.commonplace.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** A plain list beside or below something, which grows by as many again whenever the reader asks for more. */
public final class Growing<T> extends Div {

    private final int step;
    private final transient Portions.Source<T> source;
    private final transient Items<T> items;
    private final UnorderedList list = new UnorderedList();
    private final Button more;
    private int shown;

    /** Makes the items of a portion. */
    public interface Items<T> {
        List<ListItem> of(List<T> portion);
    }

    /** @param step how many are shown at first, and added at a time */
    public Growing(int step, String className, Portions.Source<T> source, Items<T> items) {
        this.step = step;
        this.source = source;
        this.items = items;
        list.addClassName(className);
        more = Buttons.quiet(Icon.CHEVRON_DOWN, getTranslation("shared.list.more"), click -> grow());
        add(list, more);
        grow();
    }

    /** Whether there is nothing to list. */
    public boolean isEmpty() {
        return shown == 0;
    }

    private void grow() {
        List<T> found = source.read(shown, step + 1);
        List<T> portion = found.subList(0, Math.min(step, found.size()));
        items.of(portion).forEach(list::add);
        shown += portion.size();
        more.setVisible(found.size() > portion.size());
    }
}
