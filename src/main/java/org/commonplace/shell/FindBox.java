package org.commonplace.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import org.commonplace.shared.ui.Icon;

/** Takes words to look for to the search view. Without a script it is a plain form that does the same. */
@Tag("form")
final class FindBox extends HtmlContainer {

    private static final String SEARCH = "search";

    FindBox() {
        addClassName("find");
        getElement().setAttribute("role", SEARCH);
        getElement().setAttribute("action", SEARCH);
        Input words = new Input();
        words.setType(SEARCH);
        words.setPlaceholder(getTranslation("shell.find"));
        words.getElement().setAttribute("name", "q");
        words.getElement().setAttribute("aria-label", getTranslation("shell.find"));
        Span keys = new Span(getTranslation("shell.find.keys"));
        keys.addClassName("keys");
        keys.getElement().setAttribute("aria-hidden", "true");
        add(Icon.SEARCH.create(), words, keys);
        String typed = "element.querySelector('input').value";
        getElement()
                .addEventListener(
                        "submit",
                        submit -> find(submit.getEventData().get(typed).asString()))
                .addEventData(typed)
                .preventDefault();
    }

    /** Whether there is a search view to take the words to. */
    static boolean hasWhereToGo() {
        return RouteConfiguration.forApplicationScope().isPathAvailable(SEARCH);
    }

    private static void find(String words) {
        if (!words.isBlank()) {
            UI.getCurrentOrThrow().navigate(SEARCH, QueryParameters.of("q", words.strip()));
        }
    }
}
