package org.commonplace.search.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.function.Consumer;
import org.commonplace.shared.ui.Icon;

/** The field one types into. It is a form, so that it works before any script has loaded. */
@Tag("form")
final class SearchBox extends HtmlContainer {

    private static final int PAUSE = 220;
    private static final String TYPED = "element.querySelector('input').value";

    private final Input words = new Input();

    /**
     * @param typed told what stands in the field after each short pause
     * @param entered told it when the Enter key is pressed
     */
    SearchBox(Consumer<String> typed, Consumer<String> entered) {
        addClassName("search-box");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("action", SearchAddress.PATH);
        words.setType("search");
        words.setPlaceholder(getTranslation("search.field"));
        words.getElement()
                .setAttribute("name", "q")
                .setAttribute("aria-label", getTranslation("search.field"))
                .setAttribute("autocomplete", "off")
                .setAttribute("maxlength", "300");
        add(Icon.SEARCH.create(), words, clear(typed));
        getElement()
                .addEventListener(
                        "input",
                        input -> typed.accept(input.getEventData().get(TYPED).asString()))
                .addEventData(TYPED)
                .debounce(PAUSE, DebouncePhase.TRAILING);
        getElement()
                .addEventListener(
                        "submit",
                        submit ->
                                entered.accept(submit.getEventData().get(TYPED).asString()))
                .addEventData(TYPED)
                .preventDefault();
    }

    void show(String text) {
        words.setValue(text);
    }

    void focus() {
        words.focus();
    }

    private NativeButton clear(Consumer<String> typed) {
        NativeButton clear = new NativeButton("", click -> {
            words.setValue("");
            words.getElement().executeJs("this.value = ''");
            words.focus();
            typed.accept("");
        });
        clear.add(Icon.X.create());
        clear.getElement().setAttribute("type", "button");
        clear.setAriaLabel(getTranslation("search.clear"));
        return clear;
    }
}
