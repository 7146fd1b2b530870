package org.commonplace.wiki.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.PersonFace;
import org.commonplace.wiki.PageRecord.Entry;
import org.jspecify.annotations.Nullable;

/** Something that became of a page beside its text, between the revisions before and after it. */
final class HappeningRow extends ListItem {

    /** @param by nobody where it happened by itself */
    HappeningRow(Entry entry, @Nullable PersonCard by) {
        addClassNames("row", "happening");
        String what = entry.action().substring(entry.action().indexOf('.') + 1);
        Span words = new Span(getTranslation("wiki.history.did." + what));
        Div facts = new Div(Moment.full(entry.at()));
        facts.addClassNames("row-detail", "revision-facts");
        if (by != null) {
            facts.addComponentAsFirst(PersonFace.withName(by.name()));
        }
        Div text = new Div(words, facts);
        text.addClassName("row-text");
        add(icon(what).create(), text);
    }

    private static Icon icon(String what) {
        return switch (what) {
            case "moved" -> Icon.ARROWS_MOVE;
            case "restricted" -> Icon.LOCK;
            case "archived", "unarchived" -> Icon.ARCHIVE;
            case "trashed" -> Icon.TRASH;
            case "restored" -> Icon.RESTORE;
            default -> Icon.USER;
        };
    }
}
