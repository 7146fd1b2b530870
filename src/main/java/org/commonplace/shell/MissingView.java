package org.commonplace.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Shown for an address that no view answers, and for one the visitor may not open. */
@Tag("div")
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class MissingView extends ErrorPage implements HasErrorParameter<NotFoundException> {

    private final transient Meant meant;

    MissingView(Meant meant) {
        this.meant = meant;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say(getTranslation("shell.missing.title"), getTranslation("shell.missing.words"));
        offer(meant.by(event.getLocation()));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
