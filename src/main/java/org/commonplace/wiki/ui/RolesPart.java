package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ui.Icon;
import org.commonplace.wiki.SpaceDetails;
import org.springframework.stereotype.Component;

/** Leads those who curate a space to its people and their roles. */
@Component
class RolesPart implements SpacePart {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<MenuEntry> entries(Caller reader, SpaceDetails space) {
        return space.role().covers(Role.CURATE)
                ? List.of(new MenuEntry(
                        Icon.USERS,
                        UI.getCurrentOrThrow().getTranslation("wiki.roles.title"),
                        () -> WikiNavigation.open(WikiNavigation.people(space.key()))))
                : List.of();
    }
}
