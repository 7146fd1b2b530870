package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import org.commonplace.people.CurrentCaller;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.ui.GatedAction;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageHistory;
import org.springframework.stereotype.Component;

/** Brings an earlier revision of a page back, as a new one. */
@Component
class Restoring {

    private final PageHistory history;
    private final CurrentCaller caller;

    Restoring(PageHistory history, CurrentCaller caller) {
        this.history = history;
        this.caller = caller;
    }

    /** A button that asks first and leads to the page afterwards. */
    Button button(long page, int number) {
        Button button = Buttons.quiet(Icon.RESTORE, words("wiki.restore"), click -> ask(page, number));
        button.setAriaLabel(words("wiki.restore.of", number));
        return button;
    }

    private void ask(long page, int number) {
        Confirmation.ask(
                words("wiki.restore.title", number),
                words("wiki.restore.words"),
                words("wiki.restore"),
                () -> restore(page, number));
    }

    private void restore(long page, int number) {
        try {
            GatedAction.run(
                    words("wiki.restore.reason"),
                    words("wiki.signing.asked"),
                    words("wiki.restore"),
                    consent -> restore(page, number, consent));
        } catch (Invalid refusal) {
            Invalid.Problem problem = refusal.problems().getFirst();
            Toasts.problem(words(problem.message(), problem.arguments().toArray()));
        }
    }

    private void restore(long page, int number, Consent consent) {
        String comment = words("wiki.restore.comment", number);
        PageDetails now = history.restore(caller.get(), page, number, comment, consent);
        Toasts.sayWithUndo(words("wiki.restore.done", number, now.revision()), () -> restore(page, now.revision() - 1));
        UI ui = UI.getCurrentOrThrow();
        SpaceTree.changed(ui);
        ui.navigate(WikiNavigation.page(now.space(), now.slug()));
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
