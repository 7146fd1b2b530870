package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.HomePart;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.Habits;
import org.commonplace.wiki.Habits.ReadSpace;

/** On the home view: the spaces that the visitor is in most. */
@org.springframework.stereotype.Component
class OwnSpacesCard implements HomePart {

    private static final int LISTED = 4;

    private final Habits habits;
    private final CurrentCaller caller;
    private final Clock clock;

    OwnSpacesCard(Habits habits, CurrentCaller caller, Clock clock) {
        this.habits = habits;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Component> create() {
        List<ReadSpace> most =
                habits.spacesReadMost(caller.get(), clock.instant().minus(VisitorsPursuit.LATELY), LISTED);
        if (most.isEmpty()) {
            return Optional.empty();
        }
        UI ui = UI.getCurrentOrThrow();
        Rows rows = new Rows();
        most.forEach(space -> rows.row(
                space.name(),
                WikiNavigation.space(space.key()),
                new Text(ui.getTranslation("wiki.home.spaces.read", space.pages()))));
        return Optional.of(new Card(ui.getTranslation("wiki.home.spaces"), rows)
                .linkTo(ui.getTranslation("wiki.home.begin.all"), WikiNavigation.SPACES));
    }
}
