package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.springframework.stereotype.Component;

/** Lets those who curate a space give it another name or say anew what it is for. */
@Component
class DescriptionMenu implements SpacePart {

    private final Spaces spaces;
    private final CurrentCaller caller;

    DescriptionMenu(Spaces spaces, CurrentCaller caller) {
        this.spaces = spaces;
        this.caller = caller;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<MenuEntry> entries(Caller reader, SpaceDetails space) {
        return space.role().covers(Role.CURATE)
                ? List.of(new MenuEntry(Icon.PENCIL, words("wiki.space.describe"), () -> open(space)))
                : List.of();
    }

    private void open(SpaceDetails space) {
        new DescriptionDialog(space, (name, purpose, consent) -> {
                    spaces.describe(caller.get(), space.key(), name, purpose, null, consent);
                    Toasts.say(words("wiki.space.described"));
                    UI.getCurrentOrThrow().refreshCurrentRoute(true);
                })
                .open();
    }

    private static String words(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
