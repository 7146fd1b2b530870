package org.commonplace.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a feature shows on the home view. Each is a bean of the feature's {@code ui} package, asked anew at every visit; it finds out
 * itself who the visitor is and shows only what that person may see.
 */
public interface HomePart {

    /** The two columns of the home view; on a phone the side follows below. */
    enum Column {
        MAIN,
        SIDE
    }

    /** A part that stands there and is made by {@code part} at every visit. */
    static HomePart of(Column column, int order, Supplier<Optional<Component>> part) {
        return new HomePart() {
            @Override
            public Column column() {
                return column;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<Component> create() {
                return part.get();
            }
        };
    }

    Column column();

    /** Where it stands among the others of its column and pursuit: the smallest number is at the top. */
    int order();

    /** What it goes with; such parts stand before the others of their column for those who mostly do that. */
    default Pursuit pursuit() {
        return Pursuit.READING;
    }

    /** The part for whoever visits now; empty when there is nothing to show them. */
    Optional<Component> create();

    /** What waits for the visitor here, in one sentence below the greeting; empty when nothing does. */
    default Optional<String> summary() {
        return Optional.empty();
    }

    /** What the visitor can begin from the top of the home view; at most one part gives a primary button. */
    default List<Component> actions() {
        return List.of();
    }
}
