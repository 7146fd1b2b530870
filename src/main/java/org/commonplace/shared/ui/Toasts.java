package org.commonplace.shared.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.HashMap;
import java.util.Map;
import org.commonplace.shared.Invalid;

/** Short notes at the lower edge about what has just happened. Their words are shown as text, never as HTML. */
public final class Toasts {

    /** Under which a screen remembers what was said last. */
    private static final String SAID = Toasts.class.getName();

    private static final int SHORT = 5_000;
    private static final int LONG_ENOUGH_TO_UNDO = 12_000;
    private static final String PROBLEMS = SAID + ".problems";

    private Toasts() {}

    /** Says what has happened, and goes after five seconds, or when the next is said. */
    public static void say(String words) {
        UI ui = UI.getCurrentOrThrow();
        if (ComponentUtil.getData(ui, SAID) instanceof Notification before) {
            before.close();
        }
        ComponentUtil.setData(ui, SAID, show(words, SHORT));
    }

    /**
     * Says what has happened and offers to take it back, for twelve seconds; where that is refused by then, says why.
     *
     * @return ends the offer before its time
     */
    public static Runnable sayWithUndo(String words, Runnable undo) {
        Notification toast = show(words, LONG_ENOUGH_TO_UNDO);
        toast.add(new Button(toast.getTranslation("shared.undo"), click -> {
            toast.close();
            try {
                undo.run();
            } catch (Invalid refused) {
                Invalid.Problem first = refused.problems().getFirst();
                problem(toast.getTranslation(first.message(), first.arguments().toArray()));
            }
        }));
        return toast::close;
    }

    /** Says what went wrong; stays until it is closed or said again, and is read out at once. */
    public static void problem(String words) {
        Notification toast = show(words, 0);
        insteadOfTheSame(words, toast);
        toast.addThemeVariants(NotificationVariant.ERROR);
        toast.setAssertive(true);
        toast.add(new Button(toast.getTranslation("shared.close"), click -> toast.close()));
    }

    private static void insteadOfTheSame(String words, Notification toast) {
        Map<String, Notification> said = said(UI.getCurrentOrThrow());
        Notification before = said.put(words, toast);
        if (before != null) {
            before.close();
        }
        toast.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                said.remove(words, toast);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Notification> said(UI screen) {
        Object known = ComponentUtil.getData(screen, PROBLEMS);
        if (known == null) {
            known = new HashMap<String, Notification>();
            ComponentUtil.setData(screen, PROBLEMS, known);
        }
        return (Map<String, Notification>) known;
    }

    private static Notification show(String words, int milliseconds) {
        Notification toast = new Notification();
        toast.setPosition(Notification.Position.BOTTOM_CENTER);
        toast.setDuration(milliseconds);
        toast.add(new Div(new Span(words)));
        toast.open();
        return toast;
    }
}
