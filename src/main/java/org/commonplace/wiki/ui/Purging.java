package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purges;
import org.commonplace.privacy.ui.PurgeDialog;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.springframework.stereotype.Component;

/** Lets administrators take pages, former texts and files away for good. */
@Component
class Purging {

    private final Purges purges;
    private final CurrentCaller caller;

    Purging(Purges purges, CurrentCaller caller) {
        this.purges = purges;
        this.caller = caller;
    }

    /** Whether whoever sits at the screen may do this at all; the service asks again. */
    boolean isOffered() {
        Caller now = caller.get();
        return now.administrator() && !now.readOnly();
    }

    void page(PageDetails page) {
        ask("page", Pages.ref(page.id()), List.of(), page.title(), () -> {
            SpaceTree.changed(UI.getCurrentOrThrow());
            UI.getCurrentOrThrow().navigate(WikiNavigation.space(page.space()));
        });
    }

    /** A page in the trash. */
    void thrown(long page, String title) {
        ask(
                "page",
                Pages.ref(page),
                List.of(),
                title,
                () -> UI.getCurrentOrThrow().refreshCurrentRoute(false));
    }

    /** A button for a former text of a page. */
    Button revision(PageDetails page, int number) {
        Button button = Buttons.quiet(
                Icon.ALERT_TRIANGLE,
                UI.getCurrentOrThrow().getTranslation("wiki.purge.revision"),
                click -> ask(
                        "revision",
                        Pages.ref(page.id()),
                        List.of(number),
                        Integer.toString(number),
                        () -> UI.getCurrentOrThrow().navigate(WikiNavigation.history(page.space(), page.slug()))));
        return button;
    }

    void file(long file, String name, Runnable after) {
        ask("file", new ContentRef("attachment", file), List.of(), name, after);
    }

    private void ask(String what, ContentRef content, List<Integer> revisions, String name, Runnable after) {
        UI ui = UI.getCurrentOrThrow();
        String title = ui.getTranslation("wiki.purge.title." + what, name);
        String words = ui.getTranslation("wiki.purge.words." + what);
        new PurgeDialog(title, words, content.id(), answer -> {
                    purges.purge(caller.get(), new Purge(content, revisions), answer.reason(), answer.confirmed());
                    Toasts.say(ui.getTranslation("privacy.purge.done"));
                    after.run();
                })
                .open();
    }
}
