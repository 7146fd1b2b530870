package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.SpaceTrash;
import org.commonplace.wiki.SpaceTrash.Thrown;
import org.commonplace.wiki.Spaces;
import org.jspecify.annotations.Nullable;

/** Spaces that are no longer worked on, below those that are: archived ones, and for administrators those in the trash. */
@org.springframework.stereotype.Component
class KeptSpaces {

    private final Spaces spaces;
    private final SpaceTrash trash;
    private final KeepingMenu keeping;
    private final People people;

    KeptSpaces(Spaces spaces, SpaceTrash trash, KeepingMenu keeping, People people) {
        this.spaces = spaces;
        this.trash = trash;
        this.keeping = keeping;
        this.people = people;
    }

    /** Those that are archived; empty for none. */
    Optional<Component> archived(List<SpaceDetails> visible) {
        Rows rows = new Rows();
        rows.addClassName("spaces");
        visible.stream()
                .filter(SpaceDetails::isArchived)
                .forEach(space -> rows.row(space.name(), WikiNavigation.space(space.key()), new Text(space.purpose()))
                        .add(SpaceChip.archived()));
        return section("wiki.spaces.archived", rows);
    }

    /** Those in the trash; empty for none, and for whoever may not bring them back. */
    Optional<Component> thrown(Caller reader) {
        if (!spaces.mayCreate(reader)) {
            return Optional.empty();
        }
        List<Thrown> all = trash.list(reader);
        Map<Long, PersonCard> by =
                people.cards(reader, all.stream().map(Thrown::by).distinct().toList());
        Rows rows = new Rows();
        all.forEach(space -> add(rows, space, by.get(space.by())));
        return section("wiki.spaces.thrown", rows);
    }

    private void add(Rows rows, Thrown space, @Nullable PersonCard by) {
        String when = Moment.full(space.at()).words();
        String told = by == null
                ? words("wiki.spaces.thrown.line", space.pages(), when)
                : words("wiki.spaces.thrown.line.by", space.pages(), when, by.name());
        ListItem row = rows.plain(new Span(space.name()), new Text(told));
        row.addClassName("row-with-action");
        Button restore =
                Buttons.plain(Icon.RESTORE, words("wiki.action.restore"), click -> keeping.restore(space.id()));
        restore.setAriaLabel(words("wiki.spaces.thrown.restore", space.name()));
        row.add(restore);
    }

    private static Optional<Component> section(String heading, Rows rows) {
        if (rows.getChildren().findAny().isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section(new H2(words(heading)), new Div(rows));
        section.addClassName("form-section");
        return Optional.of(section);
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
