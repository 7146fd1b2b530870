package org.commonplace.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A view that says why there is no other. It shows its own words only, nothing of the address. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private final H1 title = new H1();
    private final Paragraph words = new Paragraph();

    ErrorPage() {
        title.addClassName("title");
        Div text = new Div(title, words, new Anchor("", getTranslation("shell.home")));
        text.addClassName("error-view");
        addClassName("view");
        add(text);
    }

    final void say(String heading, String explanation) {
        title.setText(heading);
        words.setText(explanation);
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }
}
