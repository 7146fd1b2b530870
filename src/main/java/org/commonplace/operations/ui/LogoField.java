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
import org.commonplace.shared.ui.Toasts;

/** The logo as it is, and how to choose another. */
final class LogoField extends Div {

    private static final String[] PICTURES = {"image/png", "image/jpeg", "image/gif"};

    LogoField(Standing standing, Appearance appearance, Consumer<byte[]> set, Runnable remove) {
        addClassName("logo-field");
        Span label = new Span(getTranslation("operations.setting.commonplace.logo"));
        label.addClassName("field-label");
        add(label);
        appearance.logo().ifPresent(logo -> add(new Image(logo.url(), getTranslation("operations.logo.present"))));
        if (standing.fixed() != null) {
            return;
        }
        add(new Paragraph(getTranslation("operations.setting.commonplace.logo.help")), chooser(set));
        if (standing.present()) {
            add(Buttons.quiet(Icon.TRASH, getTranslation("operations.logo.remove"), click -> remove.run()));
        }
    }

    private Upload chooser(Consumer<byte[]> set) {
        Upload upload = new Upload(UploadHandler.inMemory((about, file) -> set.accept(file)));
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
        upload.addFileRejectedListener(refused -> Toasts.problem(refused.getErrorMessage()));
        return upload;
    }
}
