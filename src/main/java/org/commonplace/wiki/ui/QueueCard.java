package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.HomePart;
import org.commonplace.shared.ui.Pursuit;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.CuratorsQueue;

/** On the home view of those who curate: how much waits in which list of their queue. */
@org.springframework.stereotype.Component
class QueueCard implements HomePart {

    private final QueueLists lists;
    private final CuratorsQueue queue;
    private final CurrentCaller caller;

    QueueCard(QueueLists lists, CuratorsQueue queue, CurrentCaller caller) {
        this.lists = lists;
        this.queue = queue;
        this.caller = caller;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Pursuit pursuit() {
        return Pursuit.CURATING;
    }

    @Override
    public Optional<Component> create() {
        Caller curator = caller.get();
        if (!queue.isFor(curator)) {
            return Optional.empty();
        }
        Rows rows = new Rows();
        List<QueuePart> pressing =
                lists.parts().stream().filter(QueuePart::isPressing).toList();
        for (QueuePart part : pressing) {
            long count = part.count(curator, null);
            if (count > 0) {
                Span number = new Span(words("wiki.queue.number", count));
                number.addClassName("queue-count");
                rows.row(part.title(), WikiNavigation.queue(null, part.name())).add(number);
            }
        }
        return rows.getComponentCount() == 0
                ? Optional.empty()
                : Optional.of(new Card(words("wiki.queue.title"), rows)
                        .linkTo(words("wiki.queue.all"), WikiNavigation.QUEUE));
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
