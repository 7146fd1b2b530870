package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.wiki.PageDetails;

/**
 * What a feature above the wiki shows on the view of a page. Each is a bean of the feature's {@code ui} package, asked anew
 * at every visit for a reader who may see the page; it shows only what that reader may see and do.
 */
public interface PagePart {

    /** Where it stands among the others of its kind: the smallest number comes first. */
    int order();

    /** A button in the bar, before those that change the page; a phone shows it when it has the class {@code keep}. */
    default Optional<Component> button(Caller reader, PageDetails page) {
        return Optional.empty();
    }

    /** Entries of the page's menu. */
    default List<MenuEntry> entries(Caller reader, PageDetails page) {
        return List.of();
    }

    /** Something the reader should know before reading on, above the text. */
    default Optional<Component> notice(Caller reader, PageDetails page) {
        return Optional.empty();
    }

    /** A section in the column beside the text: a heading of the second level and what belongs to it. */
    default Optional<Component> beside(Caller reader, PageDetails page) {
        return Optional.empty();
    }

    /** A section below the text. */
    default Optional<Component> below(Caller reader, PageDetails page) {
        return Optional.empty();
    }
}
