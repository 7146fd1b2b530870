package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.VerifiedReading;
import org.springframework.stereotype.Component;

/** Lets those who curate a space choose whether its readers see verified text only, and leads them to their queue. */
@Component
class VerifiedReadingMenu implements SpacePart {

    private final VerifiedReading verified;
    private final CurrentCaller caller;

    VerifiedReadingMenu(VerifiedReading verified, CurrentCaller caller) {
        this.verified = verified;
        this.caller = caller;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public List<MenuEntry> entries(Caller reader, SpaceDetails space) {
        if (!space.role().covers(Role.CURATE)) {
            return List.of();
        }
        String key = space.verifiedOnly() ? "wiki.verified.end" : "wiki.verified.begin";
        return List.of(
                new MenuEntry(
                        Icon.LIST_CHECK,
                        words("wiki.queue.title"),
                        () -> WikiNavigation.open(WikiNavigation.queue(space.key()))),
                new MenuEntry(Icon.ROSETTE_DISCOUNT_CHECK, words(key), () -> ask(space)));
    }

    private void ask(SpaceDetails space) {
        if (space.verifiedOnly()) {
            Confirmation.ask(
                    words("wiki.verified.end.title"),
                    words("wiki.verified.end.words"),
                    words("wiki.verified.end.do"),
                    () -> turn(space, false, "wiki.verified.end.done"));
            return;
        }
        VerifiedReading.Effect effect = verified.effect(caller.get(), space.id());
        Confirmation.ask(
                words("wiki.verified.begin.title"),
                words("wiki.verified.begin.words", effect.back(), effect.never()),
                words("wiki.verified.begin.do"),
                () -> turn(space, true, "wiki.verified.begin.done"));
    }

    private void turn(SpaceDetails space, boolean verifiedOnly, String done) {
        verified.ask(caller.get(), space.key(), verifiedOnly);
        UI ui = UI.getCurrentOrThrow();
        SpaceTree.changed(ui);
        ui.refreshCurrentRoute(false);
        Toasts.say(words(done));
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
