package org.commonplace.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.commonplace.shared.NotFound;

/**
 * Shown for content that does not exist or that the visitor may not see, which look the same. Someone who has not signed in is asked
 * to, and comes back here afterwards.
 */
@Tag("div")
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class MissingContentView extends ErrorPage implements HasErrorParameter<NotFound> {

    private final transient Visitor visitor;
    private final transient Meant meant;

    MissingContentView(Visitor visitor, Meant meant) {
        this.visitor = visitor;
        this.meant = meant;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        say(getTranslation("shell.missing.title"), getTranslation("shell.missing.words"));
        if (!visitor.signInFirst(event)) {
            offer(meant.by(event.getLocation()));
        }
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
