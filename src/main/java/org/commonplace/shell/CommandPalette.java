package org.commonplace.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** More than any view offers. */
    private static final int MOST = 1_000;

    private final transient List<Commands> sources;
    private final transient Map<Integer, Command> offered = new HashMap<>();
    private int offers;

    CommandPalette(List<Commands> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(Commands::order))
                .toList();
        text("name", "shell.palette.name");
        text("placeholder", "shell.palette.placeholder");
        text("titles", "shell.find.titles");
        text("people", "shell.find.people");
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
        offered.keySet().removeIf(id -> id < offers * MOST);
        offers++;
        ArrayNode commands = JSON.createArrayNode();
        for (Commands source : sources) {
            String heading = source.heading();
            source.offered(address).stream()
                    .limit(MOST - commands.size())
                    .forEach(command -> commands.add(described(command, heading, offers * MOST + commands.size())));
        }
        getElement().setPropertyJson("commands", commands);
    }

    /**
     * Only what was offered to this visitor can be asked for. No two offers share a number, because someone fast chooses from the
     * list of the last time before the new one arrives.
     */
    void carryOut(int id) {
        Command command = offered.get(id);
        Consumer<UI> action = command == null ? null : command.action();
        if (action != null) {
            action.accept(UI.getCurrentOrThrow());
        }
    }

    private ObjectNode described(Command command, String heading, int id) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", id)
                .put("group", heading)
                .put("label", command.words())
                .put("icon", command.icon().written());
        if (command.href() != null) {
            node.put("href", command.href());
        }
        offered.put(id, command);
        return node;
    }

    private void text(String name, String key) {
        getElement().setAttribute("data-" + name, getTranslation(key));
    }
}
