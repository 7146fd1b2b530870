package org.commonplace.wiki.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;

/** Leads from a page's permanent address to where it lives now. */
@Route(WikiNavigation.PERMANENT)
@AnonymousAllowed
class PermanentView extends Div implements BeforeEnterObserver {

    private final transient Pages pages;
    private final transient CurrentCaller caller;

    PermanentView(Pages pages, CurrentCaller caller) {
        this.pages = pages;
        this.caller = caller;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String number =
                event.getRouteParameters().get(WikiNavigation.PAGE_PARAMETER).orElseThrow();
        PageDetails page = id(number)
                .flatMap(id -> pages.find(caller.get(), id))
                .orElseThrow(() -> new NotFound("page " + number));
        event.forwardTo(WikiNavigation.page(page.space(), page.slug()));
    }

    private static Optional<Long> id(String number) {
        try {
            return Optional.of(Long.valueOf(number));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
