package org.commonplace.wiki.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.function.BinaryOperator;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.springframework.stereotype.Component;

/** Finds the page that an address of a view names. */
@Component
class VisitedPage {

    private final CurrentCaller caller;
    private final Pages pages;
    private final Spaces spaces;
    private final SpaceTrees trees;

    VisitedPage(CurrentCaller caller, Pages pages, Spaces spaces, SpaceTrees trees) {
        this.caller = caller;
        this.pages = pages;
        this.spaces = spaces;
        this.trees = trees;
    }

    /** Where a view of this page is, for the rail. */
    InSpace.Here here(PageDetails page) {
        String name = spaces.find(caller.get(), page.spaceId())
                .map(SpaceDetails::name)
                .orElse(page.space());
        return new InSpace.Here(page.spaceId(), page.space(), name, page.id());
    }

    /** What makes the tree in the rail. */
    SpaceTrees trees() {
        return trees;
    }

    /**
     * The page at the address visited; a former address leads on to the present one.
     *
     * @param address of this view, made from a space's key and a page's slug
     * @throws NotFound when there is none, or the visitor may not see it
     */
    PageDetails toRead(BeforeEnterEvent event, BinaryOperator<String> address) {
        RouteParameters named = event.getRouteParameters();
        String space = named.get(WikiNavigation.SPACE_PARAMETER).orElse("");
        String slug = named.get(WikiNavigation.SLUG_PARAMETER).orElse("");
        PageDetails page =
                pages.find(caller.get(), space, slug).orElseThrow(() -> new NotFound(Pages.url(space, slug)));
        if (!page.slug().equals(slug) || !page.space().equals(space)) {
            event.forwardTo(address.apply(page.space(), page.slug()));
        }
        return page;
    }

    /**
     * As {@link #toRead}, for someone who wants to change it.
     *
     * @throws NotAllowed when the visitor may only read it
     */
    PageDetails toEdit(BeforeEnterEvent event, BinaryOperator<String> address) {
        PageDetails page = toRead(event, address);
        if (!edits(page.id())) {
            throw new NotAllowed("Needs the role " + Role.EDIT + " for " + Pages.ref(page.id()));
        }
        return page;
    }

    /** Whether the visitor may change this page. */
    boolean edits(long page) {
        Caller visitor = caller.get();
        return pages.roleOf(visitor, page)
                .filter(role -> role.covers(Role.EDIT))
                .isPresent();
    }

    /** A number in the address, such as that of a revision. */
    static int number(BeforeEnterEvent event, String parameter) {
        String digits = event.getRouteParameters().get(parameter).orElse("");
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException notANumber) {
            throw new NotFound("revision " + digits);
        }
    }
}
