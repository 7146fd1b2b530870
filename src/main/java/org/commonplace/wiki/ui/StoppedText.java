package org.commonplace.wiki.ui;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.ui.FindingsPanel;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Tells a writer why what they wrote was not taken: above the text, or at the field it is about. */
final class StoppedText {

    private final Div notices;
    private final PageForm form;
    private @Nullable FindingsPanel panel;

    StoppedText(Div notices, PageForm form) {
        this.notices = notices;
        this.form = form;
    }

    /** @param again publishes the text with the writer's reason, where one is enough */
    void explain(Invalid refusal, Consumer<Consent> again) {
        FindingsPanel shown = panel;
        if (refusal instanceof IdentifiableText stopped) {
            FindingsPanel told =
                    new FindingsPanel(stopped, form::show, form.getTranslation("wiki.publish.reason"), again);
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
