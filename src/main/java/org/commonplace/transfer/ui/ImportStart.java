package org.commonplace.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.commonplace.shared.ui.FileUpload;

/** The two ways to hand files in: one zip file, or a whole folder. */
final class ImportStart extends Div {

    private final FileUpload file;

    /** @param drafts told whether everything shall be looked at before it is published */
    ImportStart(UploadHandler handler, Consumer<Boolean> drafts) {
        file = new FileUpload(handler, "transfer.upload.", ".zip");
        addClassName("import-start");
        Checkbox look = new Checkbox(getTranslation("transfer.drafts"));
        look.setHelperText(getTranslation("transfer.drafts.help"));
        look.addValueChangeListener(change -> drafts.accept(change.getValue()));
        look.addClassName("import-drafts");
        add(look);
        add(way("zip", file), way("folder", new FolderPicker(file.field(), words("choose"), words("unsuitable"))));
    }

    /** Forgets what was handed in before. */
    void clear() {
        file.clear();
    }

    private Component way(String name, Component control) {
        Div way = new Div(
                new H2(getTranslation("transfer.way." + name)),
                new Paragraph(getTranslation("transfer.way." + name + ".words")),
                control);
        way.addClassNames("card", "import-way");
        return way;
    }

    private String words(String key) {
        return getTranslation("transfer.folder." + key);
    }
}
