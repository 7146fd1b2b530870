package org.commonplace.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Shown when a view fails, with the number under which the log has the details. */
@Tag("div")
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FaultView extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = Faults.log(parameter.getException());
        say(getTranslation("shell.fault.title"), getTranslation("shell.fault.words", number));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
