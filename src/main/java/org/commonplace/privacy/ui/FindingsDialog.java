package org.commonplace.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Tells of passages where there is no text to work on, and takes a reason where one is enough. */
public final class FindingsDialog {

    private FindingsDialog() {}

    /**
     * Opens it.
     *
     * @param verb what the button says that goes on with a reason
     * @param again does what was stopped, with the reason; when it is stopped again, that is told
     */
    public static void open(IdentifiableText stopped, String verb, Consumer<Consent> again) {
        Dialog dialog = new Dialog();
        dialog.setWidth("640px");
        dialog.setMaxWidth("100%");
        FindingsPanel[] shown = new FindingsPanel[1];
        FindingsPanel panel =
                new FindingsPanel(stopped, verb, consent -> retry(dialog, shown[0], verb, consent, again));
        shown[0] = panel;
        dialog.setHeaderTitle(FindingsPanel.title(stopped));
        dialog.add(panel);
        Button close = new Button(dialog.getTranslation("shared.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private static void retry(
            Dialog dialog, @Nullable FindingsPanel panel, String verb, Consent consent, Consumer<Consent> again) {
        try {
            again.accept(consent);
            dialog.close();
        } catch (IdentifiableText stopped) {
            dialog.close();
            open(stopped, verb, again);
        } catch (Invalid refused) {
            if (panel == null || !FindingsPanel.isAboutReason(refused)) {
                throw refused;
            }
            panel.refuse(refused);
        }
    }
}
