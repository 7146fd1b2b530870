package org.commonplace.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.IntConsumer;

/** A number beside one of the places in the frame, such as how much is unread there. Each is a bean of a {@code ui} package. */
public interface PlaceCount {

    /** The address of the place, as its {@code @Route} has it. */
    String place();

    /**
     * Makes a component that shows nothing itself. It is put into the frame of each screen and gives {@code show} the
     * number when it is attached, at every navigation, and whenever it learns that the number has changed; 0 shows none.
     * Empty for visitors who have nothing to count.
     */
    Optional<Component> keeper(IntConsumer show);

    /** The most that is counted; a higher number is shown as this one and a plus. */
    int most();

    /** What the number says, for those who do not see it: “3 unread”. */
    String words(int number);
}
