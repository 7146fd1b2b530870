package org.commonplace.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.commonplace.shared.ui.Command;
import org.commonplace.shared.ui.Commands;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.OwnList;
import org.commonplace.shared.ui.ThemeChoice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where one can go from anywhere, and what one can set for oneself. */
@Configuration(proxyBeanMethods = false)
class ShellCommands {

    @Bean
    Commands placeCommands() {
        return of(
                50,
                "shell.palette.go",
                () -> MenuConfiguration.getMenuEntries(Locale.UK).stream()
                        .map(ShellCommands::place)
                        .toList());
    }

    @Bean
    Commands visitorCommands(Visitor visitor) {
        return of(90, "shell.palette.you", () -> {
            List<Command> commands = new ArrayList<>();
            if (visitor.isSignedIn()) {
                commands.add(Command.to(Icon.STAR, words("shell.mine"), OwnList.ADDRESS));
            }
            for (ThemeChoice theme : ThemeChoice.values()) {
                commands.add(Command.doing(
                        VisitorMenu.icon(theme),
                        words("shell.palette.theme." + theme.name().toLowerCase(Locale.ROOT)),
                        theme::apply));
            }
            commands.add(Command.doing(Icon.LIST, words("shell.keys.title"), ShortcutSheet::open));
            commands.add(
                    visitor.isSignedIn()
                            ? Command.doing(Icon.LOGOUT, words("shell.sign-out"), ShellCommands::signOut)
                            : Command.to(Icon.LOGIN_2, words("shell.sign-in"), "login"));
            return commands;
        });
    }

    private static Commands of(int order, String heading, Supplier<List<Command>> offered) {
        return new Commands() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public String heading() {
                return words(heading);
            }

            @Override
            public List<Command> offered(String address) {
                return offered.get();
            }
        };
    }

    private static Command place(MenuEntry entry) {
        String path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
        return Command.to(Icon.named(entry.icon()), words(entry.title()), path);
    }

    /** By the button that does it, because the browser forgets what was typed when that is pressed. */
    private static void signOut(UI ui) {
        ui.getPage().executeJs("document.querySelector('[data-signs-out]').click()");
    }

    private static String words(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
