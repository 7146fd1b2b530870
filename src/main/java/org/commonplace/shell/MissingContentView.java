package org.commonplace.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.commonplace.people.SignInAddress;
import org.commonplace.shared.NotFound;

/**
 * Shown for content that does not exist or that the visitor may not see, which look the same. Someone who has not signed in is asked
 * to, and comes back here afterwards.
 */
@Tag("div")
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class MissingContentView extends ErrorPage implements HasErrorParameter<NotFound> {

    private static final String SIGN_IN = SignInAddress.PATH.substring(1);

    private final transient Visitor visitor;

    MissingContentView(Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        say(getTranslation("shell.missing.title"), getTranslation("shell.missing.words"));
        if (!visitor.isSignedIn()) {
            String wanted = "/" + event.getLocation().getPathWithQueryParameters();
            event.forwardTo(SIGN_IN, QueryParameters.of(SignInAddress.RETURN_TO, wanted));
        }
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
