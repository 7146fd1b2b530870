package org.commonplace.operations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.commonplace.operations.settings.Logos;
import org.commonplace.operations.settings.SettingsDesk.Standing;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;

/** The logo as it is, and how to choose another. */
final class LogoField extends Div {

    private static final String[] PICTURES = {"image/png", "image/jpeg", "image/gif"};

    private final transient Appearance appearance;
    private final transient Consumer<byte[]> set;
    private final transient Runnable remove;
    private final Paragraph problem = new Paragraph();

    LogoField(Standing standing, Appearance appearance, Consumer<byte[]> set, Runnable remove) {
        this.appearance = appearance;
        this.set = set;
        this.remove = remove;
        addClassName("logo-field");
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        show(standing);
    }

    /** Shows the logo as it is now. */
    void show(Standing standing) {
        removeAll();
        refuse("");
        Span label = new Span(getTranslation("operations.setting.commonplace.logo"));
        label.addClassName("field-label");
        add(label);
        appearance.logo().ifPresent(logo -> add(new Image(logo.url(), getTranslation("operations.logo.present"))));
        if (standing.fixed() != null) {
            return;
        }
        add(new Paragraph(getTranslation("operations.setting.commonplace.logo.help")), chooser(), problem);
        if (standing.present()) {
            add(Buttons.quiet(Icon.TRASH, getTranslation("operations.logo.remove"), click -> remove.run()));
        }
    }

    /** Says why a picture was not taken; with no words, that nothing is wrong. */
    void refuse(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
    }

    private Upload chooser() {
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((about, file) -> {
            // What was refused must neither look as if it had arrived nor stand in the way of the next try
            upload.clearFileList();
            refuse("");
            set.accept(file);
        }));
        upload.setAcceptedMimeTypes(PICTURES);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Logos.LARGEST);
        upload.setUploadButton(Buttons.plain(Icon.UPLOAD, getTranslation("operations.logo.choose"), click -> {}));
        upload.setDropAllowed(false);
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("operations.logo.large"))
                .setIncorrectFileType(getTranslation("operations.logo.kind")));
        upload.setI18n(words);
        upload.addFileRejectedListener(refused -> refuse(refused.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }
}
