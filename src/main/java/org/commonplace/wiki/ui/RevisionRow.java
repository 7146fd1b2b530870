package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.function.Consumer;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.PersonFace;
import org.commonplace.wiki.PageHistory.RevisionLine;
import org.jspecify.annotations.Nullable;

/** One revision in the history: who wrote it, when, why, and what was special about it. */
final class RevisionRow extends ListItem {

    private final RevisionLine line;
    private final Checkbox choice = new Checkbox();
    private final Div text = new Div();
    private final Div head = new Div();

    /** @param author nobody where the reader is not told */
    RevisionRow(RevisionLine line, @Nullable PersonCard author, boolean current) {
        this.line = line;
        addClassNames("row", "revision");
        head.addClassName("revision-head");
        text.addClassName("row-text");
        head.add(chips(line, current));
        Div facts = new Div(Moment.full(line.at()));
        facts.addClassNames("row-detail", "revision-facts");
        if (author != null) {
            facts.addComponentAsFirst(PersonFace.withName(author.name()));
        }
        text.add(head, facts);
        if (!line.comment().isBlank()) {
            Div comment = new Div(line.comment());
            comment.addClassName("revision-comment");
            text.add(comment);
        }
        add(text);
    }

    int number() {
        return line.number();
    }

    void linkTo(String words, String href) {
        Anchor link = new Anchor(href, words);
        link.addClassName("row-title");
        head.addComponentAsFirst(link);
    }

    /** Says something else about it. */
    void mark(Chip mark) {
        head.add(mark);
    }

    /** Lets it be chosen for a comparison. */
    void choosing(Consumer<Boolean> listener) {
        choice.setAriaLabel(getTranslation("wiki.history.choose", line.number()));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                listener.accept(change.getValue());
            }
        });
        addComponentAsFirst(choice);
    }

    void unchoose() {
        choice.setValue(false);
    }

    void actions(Component... actions) {
        Div there = new Div(actions);
        there.addClassName("revision-actions");
        add(there);
    }

    /** What is special about a revision. */
    static Component[] chips(RevisionLine line, boolean current) {
        Div chips = new Div();
        chips.addClassName("chips");
        if (current) {
            chips.add(new Chip(Chip.Tone.GREEN, Icon.CIRCLE_CHECK, chips.getTranslation("wiki.history.current")));
        }
        if (line.isPurged()) {
            chips.add(new Chip(Chip.Tone.PLAIN, Icon.TRASH, chips.getTranslation("wiki.history.purged")));
        }
        if (line.material()) {
            chips.add(new Chip(Chip.Tone.AMBER, Icon.INFO_CIRCLE, chips.getTranslation("wiki.history.material")));
        }
        if (line.isRenamed()) {
            chips.add(new Chip(
                    Chip.Tone.PLAIN, Icon.PENCIL, chips.getTranslation("wiki.history.renamed", line.formerTitle())));
        }
        if (line.merged()) {
            chips.add(new Chip(Chip.Tone.BLUE, Icon.GIT_MERGE, chips.getTranslation("wiki.history.merged")));
        }
        if (line.restoredFrom() != null) {
            chips.add(new Chip(
                    Chip.Tone.PLAIN, Icon.RESTORE, chips.getTranslation("wiki.history.restored", line.restoredFrom())));
        }
        return chips.getComponentCount() == 0 ? new Component[0] : new Component[] {chips};
    }
}
