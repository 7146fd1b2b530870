package org.commonplace.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;

/** Takes one file to be imported, chosen or dropped, and says why another is not taken. */
public final class FileUpload extends Div {

    private final String about;
    private final Upload upload;
    private final Span refused = new Span();

    /**
     * @param about what the keys of its own texts begin with, its dot included: choose, one, wrong-kind and failed
     * @param endings of the names of files that are taken, as in {@code .zip}
     */
    public FileUpload(UploadHandler handler, String about, String... endings) {
        this.about = about;
        upload = new Upload(handler);
        upload.setAcceptedFileExtensions(endings);
        upload.setUploadButton(chooseButton());
        upload.setDropLabel(new Span(shared("drop")));
        upload.setDropLabelIcon(Icon.UPLOAD.create());
        upload.setI18n(words());
        upload.setWidthFull();
        upload.addFileRejectedListener(event -> {
            refused.setText(event.getErrorMessage());
            refused.setVisible(true);
        });
        refused.addClassName("form-problem");
        refused.setVisible(false);
        add(upload, refused);
    }

    /** The field itself, for what hands files to it in other ways. */
    public Upload field() {
        return upload;
    }

    /** Forgets what was handed in before. */
    public void clear() {
        upload.clearFileList();
        refused.setVisible(false);
    }

    private Button chooseButton() {
        Button choose = new Button(own("choose"), Icon.FILE_IMPORT.create());
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        return choose;
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(own("one"))
                .setFileIsTooBig(shared("too-big"))
                .setIncorrectFileType(own("wrong-kind")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(shared("connecting"))
                        .setStalled(shared("stalled"))
                        .setProcessing(shared("processing"))
                        .setHeld(shared("held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(shared("remaining") + " ")
                        .setUnknown(shared("remaining-unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(shared("unavailable"))
                        .setUnexpectedServerError(own("failed"))
                        .setForbidden(shared("forbidden"))));
        words.setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB", "TB")));
        return words;
    }

    private String own(String key) {
        return getTranslation(about + key);
    }

    private String shared(String key) {
        return getTranslation("shared.upload." + key);
    }
}
