package org.commonplace.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import org.commonplace.search.Suggestion;
import org.commonplace.shared.ui.Rows;

/** A view that says why there is no other, and what to do instead. It shows its own words only, nothing of the address. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private final H1 title = new H1();
    private final Paragraph words = new Paragraph();
    private final Div more = new Div();

    ErrorPage() {
        title.addClassName("title");
        Div text = new Div(title, words, more, new Anchor("", getTranslation("shell.home")));
        text.addClassName("error-view");
        addClassName("view");
        add(text);
    }

    final void say(String heading, String explanation) {
        title.setText(heading);
        words.setText(explanation);
        more.removeAll();
    }

    /** Offers to search, and what may have been meant. */
    final void offer(List<Suggestion> perhaps) {
        more.add(search());
        if (!perhaps.isEmpty()) {
            Rows rows = new Rows();
            perhaps.forEach(one -> rows.row(one.title(), one.url().substring(1), new Span(one.place())));
            Div meant = new Div(new H2(getTranslation("shell.missing.perhaps")), rows);
            meant.addClassName("error-perhaps");
            more.add(meant);
        }
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    /** A plain form: the search view reads its address. */
    private HtmlContainer search() {
        Input field = new Input();
        field.setType("search");
        field.getElement()
                .setAttribute("name", "q")
                .setAttribute("aria-label", getTranslation("shell.find"))
                .setAttribute("placeholder", getTranslation("shell.find"));
        NativeButton button = new NativeButton(getTranslation("shell.find.do"));
        button.getElement().setAttribute("type", "submit");
        HtmlContainer form = new HtmlContainer("form", field, button);
        form.addClassName("error-search");
        form.getElement().setAttribute("role", "search").setAttribute("action", "search");
        return form;
    }
}
