package org.commonplace.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.commonplace.notifications.WatchedThing;
import org.commonplace.notifications.Watches;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Portions;
import org.commonplace.shared.ui.Rows;
import org.commonplace.shared.ui.Toasts;

/** What one watches, as rows that each can be ended. */
@org.springframework.stereotype.Component
class WatchedList {

    private final Watches watches;
    private final CurrentCaller caller;

    WatchedList(Watches watches, CurrentCaller caller) {
        this.watches = watches;
        this.caller = caller;
    }

    Component of(Caller reader) {
        List<WatchedThing> all = watches.mine(reader);
        return new Portions<>(
                (offset, limit) -> all.stream().skip(offset).limit(limit).toList(),
                this::add,
                new Div(new Span(words("notifications.watched.none"))));
    }

    private void add(Rows rows, List<WatchedThing> portion) {
        for (WatchedThing thing : portion) {
            String kind =
                    words("notifications.watched." + thing.what().kind().name().toLowerCase(Locale.ROOT));
            ListItem row = rows.row(thing.name(), thing.address().substring(1), new Text(kind));
            Button stop = Buttons.quiet(Icon.X, words("notifications.watched.stop"), click -> {});
            stop.setAriaLabel(words("notifications.watched.stop.one", thing.name()));
            stop.addClassName("row-end");
            stop.addClickListener(click -> stop(thing, row));
            row.add(stop);
        }
    }

    private void stop(WatchedThing thing, ListItem row) {
        watches.unwatch(caller.get(), thing.what());
        row.setVisible(false);
        Toasts.sayWithUndo(words("notifications.watched.stopped", thing.name()), () -> {
            watches.watch(caller.get(), thing.what());
            row.setVisible(true);
        });
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
