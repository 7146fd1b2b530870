package org.commonplace.events.ical.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.FileUpload;
import org.commonplace.shared.ui.Icon;

/** The two ways to hand a calendar in: a file, chosen or dropped, or its text. */
final class HandIn extends Div {

    private final FileUpload file;
    private final TextArea text = new TextArea(getTranslation("events.import.text"));

    HandIn(UploadHandler handler, Consumer<String> pasted) {
        file = new FileUpload(handler, "events.import.upload.", ".ics", ".ical", ".ifb", ".vcs", ".txt");
        text.setWidthFull();
        text.setMinRows(4);
        text.setMaxRows(10);
        text.setHelperText(getTranslation("events.import.text.help"));
        addClassName("import-start");
        add(
                way("file", file),
                way(
                        "paste",
                        new Div(
                                text,
                                Buttons.plain(
                                        Icon.CHECK,
                                        getTranslation("events.import.look"),
                                        click -> pasted.accept(text.getValue())))));
    }

    /** Forgets what was handed in before. */
    void clear() {
        file.clear();
        text.clear();
    }

    private Component way(String name, Component control) {
        Div way = new Div(
                new H2(getTranslation("events.import.way." + name)),
                new Paragraph(getTranslation("events.import.way." + name + ".words")),
                control);
        way.addClassNames("card", "import-way");
        return way;
    }
}
