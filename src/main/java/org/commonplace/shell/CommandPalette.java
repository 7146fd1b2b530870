package org.commonplace.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.commonplace.shared.ui.Command;
import org.commonplace.shared.ui.Commands;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds pages, spaces and things to do by typing, from anywhere. What can be done is asked for each time it opens. */
@Tag("command-palette")
@JsModule("./palette/command-palette.js")
final class CommandPalette extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient List<Commands> sources;
    private final transient List<Command> offered = new ArrayList<>();

    CommandPalette(List<Commands> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(Commands::order))
                .toList();
        text("name", "shell.palette.name");
        text("placeholder", "shell.palette.placeholder");
        text("titles", "shell.find.titles");
        text("search", "shell.find.search");
        FindBox.searchFor(this);
        getElement().addEventListener("palette-opened", opened -> offer());
        getElement()
                .addEventListener(
                        "palette-taken",
                        taken -> carryOut(
                                taken.getEventData().get("event.detail.id").asInt()))
                .addEventData("event.detail.id");
    }

    /** What is offered in the view that is open. */
    void offer() {
        UI ui = UI.getCurrentOrThrow();
        String address = ui.getActiveViewLocation().getPath();
        offered.clear();
        ArrayNode commands = JSON.createArrayNode();
        for (Commands source : sources) {
            String heading = source.heading();
            source.offered(address).forEach(command -> commands.add(described(command, heading)));
        }
        getElement().setPropertyJson("commands", commands);
    }

    /** Only what was offered to this visitor can be asked for, by its place in the list. */
    void carryOut(int id) {
        if (id < 0 || id >= offered.size()) {
            return;
        }
        Consumer<UI> action = offered.get(id).action();
        if (action != null) {
            action.accept(UI.getCurrentOrThrow());
        }
    }

    private ObjectNode described(Command command, String heading) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", offered.size())
                .put("group", heading)
                .put("label", command.words())
                .put("icon", command.icon().written());
        if (command.href() != null) {
            node.put("href", command.href());
        }
        offered.add(command);
        return node;
    }

    private void text(String name, String key) {
        getElement().setAttribute("data-" + name, getTranslation(key));
    }
}
