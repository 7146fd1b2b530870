package org.commonplace.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.commonplace.shared.NotAllowed;

/** Shown where the visitor sees something but may not do this with it; it names neither the thing nor who may. */
@Tag("div")
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ForbiddenView extends ErrorPage implements HasErrorParameter<NotAllowed> {

    private final transient Visitor visitor;

    ForbiddenView(Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> parameter) {
        say(getTranslation("shell.refused.title"), getTranslation("shell.refused.words"));
        if (!visitor.signInFirst(event)) {
            offer(List.of());
        }
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
