package org.commonplace.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.commonplace.shared.NotAllowed;

/** Shown for a view that needs a role the visitor lacks; it says no more than the one for missing things. */
@Tag("div")
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ForbiddenView extends ErrorPage implements HasErrorParameter<NotAllowed> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> parameter) {
        say(getTranslation("shell.missing.title"), getTranslation("shell.missing.words"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
