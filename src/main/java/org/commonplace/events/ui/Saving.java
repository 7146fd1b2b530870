package org.commonplace.events.ui;

import java.util.function.Consumer;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.privacy.ui.GatedAction;
import org.commonplace.shared.Invalid;

/** Takes what stands in the form of an event, and says at its fields what was refused. */
final class Saving {

    private Saving() {}

    /** @param action takes it, or fails; what may identify a patient is told, and asked for a reason or a signature */
    static void gated(EventForm form, Consumer<Consent> action) {
        try {
            GatedAction.run(
                    form.getTranslation("events.gate.reason"),
                    form.getTranslation("events.gate.sign"),
                    form.getTranslation("events.gate.signed"),
                    consent -> {
                        try {
                            action.accept(consent);
                        } catch (IdentifiableText | SignatureMissing asked) {
                            throw asked;
                        } catch (Invalid refused) {
                            form.explain(refused);
                        }
                    });
        } catch (Invalid refused) {
            form.explain(refused);
        }
    }
}
