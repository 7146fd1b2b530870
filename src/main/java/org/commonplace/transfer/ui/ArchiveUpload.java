package org.commonplace.transfer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import org.commonplace.shared.ui.Icon;

/** Makes what takes one zip file, chosen or dropped. */
final class ArchiveUpload {

    private final Upload upload;

    private ArchiveUpload(UploadHandler handler) {
        upload = new Upload(handler);
    }

    static Upload to(UploadHandler handler) {
        return new ArchiveUpload(handler).made();
    }

    private Upload made() {
        upload.setAcceptedFileExtensions(".zip");
        upload.setUploadButton(chooseButton());
        upload.setDropLabel(new Span(words("drop")));
        upload.setDropLabelIcon(Icon.UPLOAD.create());
        upload.setI18n(words());
        upload.setWidthFull();
        return upload;
    }

    private Button chooseButton() {
        Button choose = new Button(words("choose"), Icon.FILE_IMPORT.create());
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        return choose;
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(words("one"))
                .setFileIsTooBig(words("too-big"))
                .setIncorrectFileType(words("zip-only")));
        words.setUploading(new UploadI18N.Uploading()
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
        words.setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB", "TB")));
        return words;
    }

    private String words(String key) {
        return upload.getTranslation("transfer.upload." + key);
    }
}
