package org.commonplace.transfer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import org.commonplace.shared.ui.Icon;

/** Takes one zip file, chosen or dropped. */
final class ArchiveUpload extends Upload {

    private static final String WORDS = "transfer.upload.";

    ArchiveUpload(UploadHandler handler) {
        super(handler);
        setAcceptedFileExtensions(".zip");
        setUploadButton(chooseButton());
        setDropLabel(new Span(getTranslation(WORDS + "drop")));
        setDropLabelIcon(Icon.UPLOAD.create());
        setI18n(words());
        setWidthFull();
    }

    private Button chooseButton() {
        Button choose = new Button(getTranslation(WORDS + "choose"), Icon.FILE_IMPORT.create());
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        return choose;
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(getTranslation(WORDS + "one"))
                .setFileIsTooBig(getTranslation(WORDS + "too-big"))
                .setIncorrectFileType(getTranslation(WORDS + "zip-only")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(getTranslation(WORDS + "connecting"))
                        .setStalled(getTranslation(WORDS + "stalled"))
                        .setProcessing(getTranslation(WORDS + "processing"))
                        .setHeld(getTranslation(WORDS + "held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(getTranslation(WORDS + "remaining") + " ")
                        .setUnknown(getTranslation(WORDS + "remaining-unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation(WORDS + "unavailable"))
                        .setUnexpectedServerError(getTranslation(WORDS + "failed"))
                        .setForbidden(getTranslation(WORDS + "forbidden"))));
        words.setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB", "TB")));
        return words;
    }
}
