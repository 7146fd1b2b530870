package org.commonplace.wiki.ui;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.privacy.ui.FindingsPanel;
import org.commonplace.privacy.ui.SignatureDialog;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Tells a writer why what they wrote was not taken: above the text, or at the field it is about. */
final class StoppedText {

    private final Div notices;
    private final PageForm form;
    private @Nullable FindingsPanel panel;
    private @Nullable String reason;

    StoppedText(Div notices, PageForm form) {
        this.notices = notices;
        this.form = form;
    }

    /** @param again publishes the text with the writer's reason, where one is enough, and their signature */
    void explain(Invalid refusal, Consumer<Consent> again) {
        FindingsPanel shown = panel;
        if (refusal instanceof SignatureMissing missing) {
            new SignatureDialog(
                            missing,
                            form.getTranslation("wiki.signing.asked"),
                            form.getTranslation("wiki.signing.publish"),
                            () -> again.accept(new Consent(reason, missing.hash())))
                    .open();
            return;
        }
        if (refusal instanceof IdentifiableText stopped) {
            FindingsPanel told =
                    new FindingsPanel(stopped, form::show, form.getTranslation("wiki.publish.reason"), given -> {
                        reason = given.reason();
                        again.accept(given);
                    });
            notices.removeAll();
            notices.add(told);
            panel = told;
        } else if (shown != null && FindingsPanel.isAboutReason(refusal)) {
            shown.refuse(refusal);
        } else {
            form.explain(refusal);
        }
    }
}
