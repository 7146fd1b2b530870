package org.commonplace.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;

/** The two ways to hand files in: one zip file, or a whole folder. */
final class ImportStart extends Div {

    private final Upload upload;
    private final Span refused = new Span();

    ImportStart(UploadHandler handler) {
        upload = ArchiveUpload.to(handler);
        addClassName("import-start");
        refused.addClassName("form-problem");
        refused.setVisible(false);
        upload.addFileRejectedListener(event -> {
            refused.setText(event.getErrorMessage());
            refused.setVisible(true);
        });
        add(
                way("zip", new Div(upload, refused)),
                way("folder", new FolderPicker(upload, words("choose"), words("unsuitable"))));
    }

    /** Forgets what was handed in before. */
    void clear() {
        upload.clearFileList();
        refused.setVisible(false);
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
