package org.commonplace.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.ui.Toasts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/** Tells the visitor in a toast when something they did in a view failed, and gives each fault a number that the log has too. */
@Component
class Faults implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(Faults::tell));
    }

    /** Writes the fault to the log and gives back its number there. */
    static String log(Throwable fault) {
        String number = HexFormat.of()
                .withUpperCase()
                .toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Fault {}", number, fault);
        return number;
    }

    private static void tell(ErrorEvent event) {
        Throwable fault = event.getThrowable();
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            return;
        }
        UI ui = UI.getCurrent();
        if (ui == null) {
            if (isOfPushing(fault)) {
                LOG.debug("A browser left while it was pushed to", fault);
            } else {
                log(fault);
            }
            return;
        }
        switch (fault) {
            case NotAllowed ignored -> Toasts.problem(ui.getTranslation("shell.not-allowed"));
            case NotFound ignored -> Toasts.problem(ui.getTranslation("shell.missing.title"));
            case Invalid invalid -> Toasts.problem(words(ui, invalid));
            default -> Toasts.problem(ui.getTranslation("shell.fault.toast", log(fault)));
        }
    }

    /** The library that pushes stumbles over what it has just cleared away when a browser leaves; nobody is there to miss anything. */
    private static boolean isOfPushing(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("org.atmosphere.");
    }

    private static String words(UI ui, Invalid invalid) {
        Invalid.Problem first = invalid.problems().getFirst();
        return ui.getTranslation(first.message(), first.arguments().toArray());
    }
}
