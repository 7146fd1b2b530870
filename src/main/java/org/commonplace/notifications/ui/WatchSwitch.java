package org.commonplace.notifications.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.commonplace.notifications.Watched;
import org.commonplace.notifications.Watches;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Toasts;

/** Whether the visitor watches one thing; the button and the menu entry of a view share it. */
final class WatchSwitch {

    private final Watches watches;
    private final CurrentCaller caller;
    private final Watched what;
    private boolean on;
    private Runnable shown = () -> {};

    WatchSwitch(Watches watches, CurrentCaller caller, Watched what) {
        this.watches = watches;
        this.caller = caller;
        this.what = what;
        this.on = watches.isWatched(caller.get(), what);
    }

    boolean isOn() {
        return on;
    }

    /** What is to be done whenever it has been turned. */
    void shownBy(Runnable show) {
        this.shown = show;
    }

    /** Turns it round, says so and offers to take it back. */
    void turn() {
        set(!on);
        String kind = what.kind().name().toLowerCase(Locale.ROOT);
        String words = (on ? "notifications.watch.done." : "notifications.watch.undone.") + kind;
        Toasts.sayWithUndo(UI.getCurrentOrThrow().getTranslation(words), () -> set(!on));
    }

    private void set(boolean watched) {
        if (watched) {
            watches.watch(caller.get(), what);
        } else {
            watches.unwatch(caller.get(), what);
        }
        on = watched;
        shown.run();
    }
}
