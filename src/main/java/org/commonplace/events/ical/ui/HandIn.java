package org.commonplace.events.ical.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Consumer;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;

/** The two ways to hand a calendar in: a file, chosen or dropped, or its text. */
final class HandIn extends Div {

    private final Upload upload;
    private final TextArea text = new TextArea(getTranslation("events.import.text"));

    HandIn(UploadHandler file, Consumer<String> pasted) {
        upload = new Upload(file);
        upload.setAcceptedFileExtensions(".ics", ".ical", ".ifb", ".vcs", ".txt");
        Button choose = new Button(words("choose"), Icon.FILE_IMPORT.create());
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(words("drop")));
        upload.setDropLabelIcon(Icon.UPLOAD.create());
        upload.setI18n(told());
        upload.setWidthFull();
        text.setWidthFull();
        text.setMinRows(4);
        text.setMaxRows(10);
        text.setHelperText(getTranslation("events.import.text.help"));
        addClassName("import-start");
        add(
                way("file", upload),
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
        upload.clearFileList();
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

    private UploadI18N told() {
        UploadI18N told = new UploadI18N();
        told.setError(new UploadI18N.Error()
                .setTooManyFiles(words("one"))
                .setFileIsTooBig(words("too-big"))
                .setIncorrectFileType(words("calendars-only")));
        told.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(words("connecting"))
                        .setStalled(words("stalled"))
                        .setProcessing(words("processing"))
                        .setHeld(words("held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(words("remaining") + " ")
                        .setUnknown(words("remaining-unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(words("unavailable"))
                        .setUnexpectedServerError(words("failed"))
                        .setForbidden(words("forbidden"))));
        told.setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB", "TB")));
        return told;
    }

    private String words(String key) {
        return getTranslation("events.import.upload." + key);
    }
}
