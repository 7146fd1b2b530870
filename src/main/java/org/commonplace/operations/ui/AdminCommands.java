package org.commonplace.operations.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.AreaPart.Area;
import org.commonplace.shared.ui.AreaParts;
import org.commonplace.shared.ui.Command;
import org.commonplace.shared.ui.Commands;
import org.springframework.stereotype.Component;

/** Everything that administrators look after, from the command palette. */
@Component
class AdminCommands implements Commands {

    private static final int ORDER = 80;

    private final AreaParts parts;
    private final CurrentCaller caller;

    AdminCommands(AreaParts parts, CurrentCaller caller) {
        this.parts = parts;
        this.caller = caller;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String heading() {
        return words("operations.palette");
    }

    @Override
    public List<Command> offered(String address) {
        return caller.get().administrator()
                ? parts.of(Area.ADMINISTRATION).stream()
                        .map(part -> Command.to(part.icon(), words(part.title()), part.address()))
                        .toList()
                : List.of();
    }

    private static String words(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
