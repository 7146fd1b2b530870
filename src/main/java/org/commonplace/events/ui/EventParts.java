package org.commonplace.events.ui;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What other features add to the view of an event, in order. */
@org.springframework.stereotype.Component
class EventParts {

    private final List<EventPart> parts;

    EventParts(List<EventPart> parts) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(EventPart::order)).toList();
    }

    List<Component> all(Function<EventPart, Optional<Component>> wanted) {
        return parts.stream().flatMap(part -> wanted.apply(part).stream()).toList();
    }
}
