package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.Signing;
import org.commonplace.wiki.SpaceDetails;
import org.springframework.stereotype.Component;

/** Lets curators of a public space have it ask for signatures, or no longer. */
@Component
class SigningMenu implements SpacePart {

    private final Signing signing;
    private final CurrentCaller caller;

    SigningMenu(Signing signing, CurrentCaller caller) {
        this.signing = signing;
        this.caller = caller;
    }

    @Override
    public int order() {
        return 97;
    }

    @Override
    public List<MenuEntry> entries(Caller reader, SpaceDetails space) {
        if (space.visibility() != Visibility.PUBLIC || !space.role().covers(Role.CURATE)) {
            return List.of();
        }
        boolean asked = signing.isAsked(reader, space.id());
        return List.of(new MenuEntry(
                Icon.PENCIL, words("wiki.signing." + (asked ? "end" : "begin")), () -> ask(space, !asked)));
    }

    private void ask(SpaceDetails space, boolean wanted) {
        String which = "wiki.signing." + (wanted ? "begin" : "end");
        Confirmation.ask(words(which + ".title", space.name()), words(which + ".words"), words(which + ".do"), () -> {
            turn(space, wanted);
            Toasts.sayWithUndo(words(which + ".done"), () -> turn(space, !wanted));
        });
    }

    private void turn(SpaceDetails space, boolean wanted) {
        signing.ask(caller.get(), space.id(), wanted);
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
