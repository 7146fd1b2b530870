package org.commonplace.operations.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/** Has the browser ask how far something is, as long as anything on the screen wants to know. */
final class Asking {

    private static final int EVERY_MILLISECONDS = 500;

    private int wanted;

    private Asking() {}

    /** Runs {@code look} whenever the browser asks, until the answer is removed. */
    static Registration on(UI ui, Runnable look) {
        Asking asking = of(ui);
        asking.wanted++;
        ui.setPollInterval(EVERY_MILLISECONDS);
        Registration listening = ui.addPollListener(poll -> look.run());
        return Registration.once(() -> {
            listening.remove();
            asking.wanted--;
            if (asking.wanted == 0) {
                ui.setPollInterval(-1);
            }
        });
    }

    private static Asking of(UI ui) {
        Asking known = ComponentUtil.getData(ui, Asking.class);
        if (known != null) {
            return known;
        }
        Asking made = new Asking();
        ComponentUtil.setData(ui, Asking.class, made);
        return made;
    }
}
