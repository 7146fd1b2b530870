package org.commonplace.events.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import org.commonplace.shared.ui.Confirmation;
import org.jspecify.annotations.Nullable;

/** Asks whoever leaves a form in which something was typed. */
final class Leaving {

    /** Nothing was typed yet. */
    static final Leaving FREE = new Leaving(null);

    private final @Nullable EventForm form;

    Leaving(@Nullable EventForm form) {
        this.form = form;
    }

    void ask(BeforeLeaveEvent event) {
        EventForm typed = form;
        if (typed == null || !typed.isTouched()) {
            return;
        }
        ContinueNavigationAction go = event.postpone();
        UI ui = UI.getCurrentOrThrow();
        Confirmation.ask(
                ui.getTranslation("events.leave.title"),
                ui.getTranslation("events.leave.words"),
                ui.getTranslation("events.leave.do"),
                () -> {
                    typed.settle();
                    go.proceed();
                });
    }
}
