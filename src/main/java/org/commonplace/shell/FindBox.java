package org.commonplace.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import org.commonplace.shared.ui.Icon;

/**
 * Shows titles that begin like what is typed, and takes the words to the search view. Without a script it is a plain form that does the
 * latter.
 */
@Tag("find-box")
@JsModule("./palette/find-box.js")
final class FindBox extends HtmlContainer {

    private static final String SEARCH = "search";

    FindBox() {
        HtmlContainer form = new HtmlContainer("form");
        form.addClassName("find");
        form.getElement().setAttribute("role", SEARCH).setAttribute("action", SEARCH);
        Input words = new Input();
        words.setType(SEARCH);
        words.setPlaceholder(getTranslation("shell.find"));
        words.getElement()
                .setAttribute("name", "q")
                .setAttribute("autocomplete", "off")
                .setAttribute("aria-label", getTranslation("shell.find"));
        Span keys = new Span(getTranslation("shell.find.keys"));
        keys.addClassName("keys");
        keys.getElement().setAttribute("aria-hidden", "true");
        form.add(Icon.SEARCH.create(), words, keys);
        add(form);
        getElement().setAttribute("data-titles", getTranslation("shell.find.titles"));
        getElement().setAttribute("data-people", getTranslation("shell.find.people"));
        getElement().setAttribute("data-search", getTranslation("shell.find.search"));
        searchFor(this);
        String typed = "element.querySelector('input').value";
        form.getElement()
                .addEventListener(
                        "submit",
                        submit -> find(submit.getEventData().get(typed).asString()))
                .addEventData(typed)
                .preventDefault();
    }

    /** Tells the script of a component what to call the search for words that stand for the {@code @}. */
    static void searchFor(Component component) {
        component.getElement().setAttribute("data-search-for", component.getTranslation("shell.find.search-for", "@"));
    }

    private static void find(String words) {
        if (!words.isBlank()) {
            UI.getCurrentOrThrow().navigate(SEARCH, QueryParameters.of("q", words.strip()));
        }
    }
}
