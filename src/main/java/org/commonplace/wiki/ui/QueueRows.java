package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.function.BooleanSupplier;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;

/** What a row of the queue lets one do. */
final class QueueRows {

    private QueueRows() {}

    /** Adds ways out of the queue at the end of a row. */
    static void actions(ListItem row, Component... ways) {
        Div actions = new Div(ways);
        actions.addClassName("row-actions");
        row.add(actions);
        row.addClassName("queue-row");
    }

    /** A link to where something is done. */
    static Anchor to(String address, String key) {
        return new Anchor(address, words(key));
    }

    /**
     * A button that does it at once; when that went well, a word that it is done stands in its place.
     *
     * @param about what it is done to, for those who hear the button without its row
     */
    static Component button(Icon icon, String key, String about, BooleanSupplier action, Runnable changed) {
        Div place = new Div();
        Button button = Buttons.plain(icon, words(key), click -> {
            if (action.getAsBoolean()) {
                Chip done = new Chip(Tone.GREEN, Icon.CHECK, words(key + ".done"));
                done.getElement().setAttribute("tabindex", "-1");
                place.removeAll();
                place.add(done);
                done.getElement().callJsFunction("focus");
                changed.run();
            }
        });
        button.setAriaLabel(words("wiki.queue.about", words(key), about));
        place.add(button);
        return place;
    }

    static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
