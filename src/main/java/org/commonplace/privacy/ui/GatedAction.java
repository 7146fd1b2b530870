package org.commonplace.privacy.ui;

import java.util.function.Consumer;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.SignatureMissing;

/**
 * Does something that the identifiability gate may stop, and asks whoever wants it for what the gate asks for: a reason, a
 * signature, or one after the other. For text that stands in a form on the screen use {@link FindingsPanel}, which leads to
 * the passages.
 */
public final class GatedAction {

    private final String withReason;
    private final String toSign;
    private final String whenSigned;
    private final Consumer<Consent> action;

    private GatedAction(String withReason, String toSign, String whenSigned, Consumer<Consent> action) {
        this.withReason = withReason;
        this.toSign = toSign;
        this.whenSigned = whenSigned;
        this.action = action;
    }

    /**
     * Does it, or opens a dialog that says what was found.
     *
     * @param withReason what the button says that goes on with a reason
     * @param action does it or fails; any other failure is thrown on
     */
    public static void run(String withReason, Consumer<Consent> action) {
        run(withReason, "", withReason, action);
    }

    /**
     * The same for what may let more people read a text.
     *
     * @param toSign who will be able to read what
     * @param whenSigned what the button says that goes on with a signature
     */
    public static void run(String withReason, String toSign, String whenSigned, Consumer<Consent> action) {
        new GatedAction(withReason, toSign, whenSigned, action).attempt(Consent.NONE);
    }

    private void attempt(Consent consent) {
        try {
            action.accept(consent);
        } catch (IdentifiableText stopped) {
            FindingsDialog.open(stopped, withReason, given -> attempt(new Consent(given.reason(), consent.signed())));
        } catch (SignatureMissing missing) {
            new SignatureDialog(
                            missing, toSign, whenSigned, () -> attempt(new Consent(consent.reason(), missing.hash())))
                    .open();
        }
    }
}
