package org.commonplace.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
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

    private static final String SIGN_IN = "login";

    private final transient Visitor visitor;

    MissingContentView(Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        say(getTranslation("shell.missing.title"), getTranslation("shell.missing.words"));
        if (!visitor.isSignedIn()) {
            rememberWhereTo(event);
            event.forwardTo(SIGN_IN);
        }
        return HttpServletResponse.SC_NOT_FOUND;
    }

    /** Leaves the address where signing in looks for it, as Vaadin's own access control does. */
    private static void rememberWhereTo(BeforeEnterEvent event) {
        String address = event.getLocation().getPathWithQueryParameters();
        var session = VaadinRequest.getCurrent().getWrappedSession();
        session.setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT, address);
        session.setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE, "/" + address);
    }
}
