package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.wiki.SpaceDetails;
import org.springframework.stereotype.Component;

/** Says of an archived space since when nothing in it changes, and lets those who may have it worked on again. */
@Component
class ArchivedNotice {

    private final KeepingMenu keeping;

    ArchivedNotice(KeepingMenu keeping) {
        this.keeping = keeping;
    }

    Optional<com.vaadin.flow.component.Component> of(Caller reader, SpaceDetails space) {
        if (space.archivedAt() == null) {
            return Optional.empty();
        }
        UI ui = UI.getCurrentOrThrow();
        Span words = new Span(ui.getTranslation(
                "wiki.space.archived.notice", Moment.date(space.archivedAt()).words()));
        Div notice = new Div(Icon.ARCHIVE.create(), words);
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "note");
        if (keeping.mayBringBack(reader, space)) {
            notice.add(new Button(ui.getTranslation("wiki.action.unarchive"), click -> keeping.bringBack(space)));
        }
        return Optional.of(notice);
    }
}
