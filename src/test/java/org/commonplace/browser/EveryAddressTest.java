package org.commonplace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonplace.events.TestEvents;
import org.commonplace.people.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every view, by its route, and every page without one: opened once and looked at on every screen, in light and dark. */
@BrowserTest
class EveryAddressTest extends FullHandbook {

    /** What stands for the route of a page that is no view. */
    private static final String PLAIN = "(plain)";

    private static final String FAILS = "fails-for-tests";

    @Autowired
    ServletContext servlet;

    @Autowired
    TestEvents calendarsToFill;

    /** @param name what its pictures are called */
    private record Visit(Visiting who, String name, String route, String address) {}

    @Test
    void noViewIsLeftOut() {
        Set<String> visited = visits().stream()
                .map(Visit::route)
                .filter(route -> !route.equals(PLAIN))
                .collect(Collectors.toSet());
        assertThat(routes()).hasSizeGreaterThan(40);
        assertThat(visited).containsExactlyInAnyOrderElementsOf(routes());
    }

    @ParameterizedTest
    @EnumSource
    void eachReadsWellOnEveryScreen(Visiting who, Browser browser) {
        RouteConfiguration routes = routing();
        routes.setRoute(FAILS, FailingView.class);
        try {
            Page page = visit(browser, who);
            List<String> broken = new ArrayList<>();
            for (Visit visit : visits()) {
                if (visit.who() == who) {
                    try {
                        open(browser, page, visit);
                        browser.inspect(page, visit.name());
                    } catch (AssertionError | PlaywrightException failed) {
                        broken.add(visit.name() + ": " + failed.getMessage());
                    }
                }
            }
            assertThat(broken).isEmpty();
        } finally {
            routes.removeRoute(FailingView.class);
        }
    }

    private void open(Browser browser, Page page, Visit visit) {
        browser.open(page, visit.address());
        assertThat(URI.create(page.url()).getPath()).matches(path(visit));
        // The permanent address of what there is would lead on to it
        if (!visit.name().equals("missing")) {
            assertThat(page.getByText("There is nothing here to see").count()).isZero();
        }
    }

    private static String path(Visit visit) {
        return visit.route().equals(PLAIN)
                ? visit.address().replaceFirst("\\?.*", "")
                : "/" + visit.route().replaceAll(":\\w+", "[^/]+");
    }

    private RouteConfiguration routing() {
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet)));
    }

    private Set<String> routes() {
        return routing().getAvailableRoutes().stream()
                .map(RouteData::getTemplate)
                .collect(Collectors.toSet());
    }

    private List<Visit> visits() {
        List<Visit> all = new ArrayList<>(signedOut());
        all.addAll(plain());
        all.addAll(everywhere());
        all.addAll(own());
        all.addAll(inTheSpace());
        all.addAll(onThePage());
        all.addAll(arriving());
        all.addAll(coming());
        all.addAll(looking());
        all.addAll(administering());
        return all;
    }

    private List<Visit> signedOut() {
        return List.of(
                new Visit(Visiting.NOBODY, "welcome", "", "/"),
                new Visit(Visiting.NOBODY, "sign-in", "login", "/login"),
                new Visit(Visiting.NOBODY, "forgotten", "forgotten-password", "/forgotten-password"),
                new Visit(
                        Visiting.NOBODY,
                        "invitation",
                        "invitation/:secret",
                        "/invitation/" + post.secret(invited, "invitation")),
                new Visit(Visiting.NOBODY, "invitation-late", "invitation/:secret", "/invitation/no-longer"),
                new Visit(Visiting.NOBODY, "reset", "reset-password/:secret", "/reset-password/" + reset()),
                new Visit(Visiting.NOBODY, "reset-late", "reset-password/:secret", "/reset-password/no-longer"),
                new Visit(Visiting.NOBODY, "public-space", "s/:space", open.url()),
                new Visit(Visiting.NOBODY, "public-page", "s/:space/:slug", shown.url()));
    }

    /** Those that are written without Flow. */
    private List<Visit> plain() {
        return List.of(
                new Visit(Visiting.NOBODY, "about-accessibility", PLAIN, "/about/accessibility"),
                new Visit(Visiting.NOBODY, "about-privacy", PLAIN, "/about/privacy"),
                new Visit(Visiting.NOBODY, "read-space", PLAIN, read(open.url())),
                new Visit(Visiting.PRIYA, "read-all", PLAIN, "/read"),
                new Visit(Visiting.PRIYA, "read-search", PLAIN, "/read?q=labelling"),
                new Visit(Visiting.NOBODY, "plain-sign-in", PLAIN, "/sign-in?wrong"),
                new Visit(Visiting.PRIYA, "plain-sign-out", PLAIN, "/sign-in"),
                new Visit(Visiting.PRIYA, "read", PLAIN, read(labelling.url())),
                new Visit(Visiting.NOBODY, "plain-fault", PLAIN, "/look/fails-for-tests"),
                new Visit(Visiting.PRIYA, "plain-refused", PLAIN, "/actuator/env"),
                new Visit(Visiting.PRIYA, "plain-missing", PLAIN, "/read/no-such-space/no-such-page"),
                new Visit(Visiting.NOBODY, "unsubscribe", PLAIN, told.unsubscribePath(priya)));
    }

    private List<Visit> everywhere() {
        return List.of(
                new Visit(Visiting.PRIYA, "home-full", "", "/"),
                new Visit(Visiting.ADA, "home-administrator", "", "/"),
                new Visit(Visiting.PRIYA, "spaces", "spaces", "/spaces"),
                new Visit(Visiting.PRIYA, "all-changes", "changes", "/changes"),
                new Visit(Visiting.PRIYA, "a-z", "a-z", "/a-z?letter=L"),
                new Visit(Visiting.PRIYA, "all-labels", "labels", "/labels"),
                new Visit(Visiting.PRIYA, "mine", "mine", "/mine"),
                new Visit(Visiting.PRIYA, "search", "search", "/search?q=labelling"),
                new Visit(Visiting.PRIYA, "person", "people/:username", "/people/" + priya.username()),
                new Visit(Visiting.ADA, "all-queue", "queue", "/queue?list=overdue"),
                new Visit(Visiting.PRIYA, "missing", "p/:page", "/p/999999999"),
                new Visit(Visiting.PRIYA, "refused", "s/:space/new", elsewhere.url() + "/new"),
                new Visit(Visiting.ADA, "fault", PLAIN, "/" + FAILS));
    }

    private List<Visit> own() {
        return List.of(
                new Visit(Visiting.PRIYA, "me", "me", "/me"),
                new Visit(Visiting.PRIYA, "me-signed-in", "me/signed-in", "/me/signed-in"),
                new Visit(Visiting.PRIYA, "me-tokens", "me/tokens", "/me/tokens"),
                new Visit(Visiting.PRIYA, "me-notifications", "me/notifications", "/me/notifications"),
                new Visit(Visiting.PRIYA, "inbox", "inbox", "/inbox"));
    }

    private List<Visit> inTheSpace() {
        return List.of(
                new Visit(Visiting.PRIYA, "space", "s/:space", space.url()),
                new Visit(Visiting.PRIYA, "changes", "s/:space/changes", space.url() + "/changes"),
                new Visit(Visiting.PRIYA, "wanted", "s/:space/wanted", space.url() + "/wanted"),
                new Visit(Visiting.PRIYA, "orphans", "s/:space/orphans", space.url() + "/orphans"),
                new Visit(Visiting.PRIYA, "labels", "s/:space/labels", space.url() + "/labels"),
                new Visit(Visiting.PRIYA, "label", "s/:space/labels/:label", space.url() + "/labels/safety"),
                new Visit(Visiting.PRIYA, "trash", "s/:space/trash", space.url() + "/trash"),
                new Visit(Visiting.PRIYA, "import", "s/:space/import", space.url() + "/import"),
                new Visit(Visiting.PRIYA, "new-page", "s/:space/new", space.url() + "/new?title=A+new+page"),
                new Visit(Visiting.ADA, "space-people", "s/:space/people", space.url() + "/people"),
                new Visit(Visiting.ADA, "queue", "s/:space/queue", space.url() + "/queue"));
    }

    private List<Visit> onThePage() {
        String page = labelling.url();
        return List.of(
                new Visit(Visiting.PRIYA, "page", "s/:space/:slug", page),
                new Visit(Visiting.PRIYA, "edit", "s/:space/:slug/edit", page + "/edit"),
                new Visit(Visiting.PRIYA, "history", "s/:space/:slug/history", page + "/history"),
                new Visit(Visiting.PRIYA, "revision", "s/:space/:slug/history/:number", page + "/history/1"),
                new Visit(Visiting.PRIYA, "compare", "s/:space/:slug/compare/:from/:to", page + "/compare/1/2"),
                new Visit(Visiting.PRIYA, "below", "s/:space/:slug/below", page + "/below"),
                new Visit(Visiting.PRIYA, "page-access", "s/:space/:slug/access", narrowed.url() + "/access"));
    }

    /** What comes into a calendar from elsewhere. */
    private List<Visit> arriving() {
        String calendar = calendarsToFill.calendar(Visibility.STAFF).url();
        return List.of(
                new Visit(Visiting.ADA, "calendar-import", "calendars/:calendar/import", calendar + "/import"),
                new Visit(
                        Visiting.ADA,
                        "calendar-subscription",
                        "calendars/:calendar/subscription",
                        calendar + "/subscription"));
    }

    /** What takes place when. */
    private List<Visit> coming() {
        String month = "/events?calendar=" + sessions.slug();
        return List.of(
                new Visit(Visiting.PRIYA, "calendar-month", "events", month),
                new Visit(Visiting.PRIYA, "calendar-week", "events", month + "&view=week"),
                new Visit(Visiting.PRIYA, "calendar-day", "events", month + "&view=day"),
                new Visit(Visiting.PRIYA, "calendar-year", "events", month + "&view=year"),
                new Visit(Visiting.PRIYA, "calendar-list", "events", month + "&view=list&tag=evidence"),
                new Visit(Visiting.PRIYA, "event", "events/:event", club.url()),
                new Visit(Visiting.PRIYA, "event-edit", "events/:event/edit", club.url() + "/edit"),
                new Visit(Visiting.PRIYA, "event-new", "events/new", "/events/new?calendar=" + sessions.slug()),
                new Visit(
                        Visiting.PRIYA,
                        "events-report",
                        "events/report",
                        "/events/report?from=2024-04-01&to=2025-03-31&calendar=" + sessions.slug()),
                new Visit(Visiting.ADA, "rooms", "events/rooms", "/events/rooms"),
                new Visit(Visiting.PRIYA, "calendars", "calendars", "/calendars"),
                new Visit(Visiting.PRIYA, "calendar", "calendars/:calendar", sessions.url()),
                new Visit(
                        Visiting.ADA,
                        "calendar-settings",
                        "calendars/:calendar/settings",
                        sessions.url() + "/settings"));
    }

    /** What administrators look at. */
    private List<Visit> looking() {
        return List.of(
                new Visit(Visiting.ADA, "admin", "admin", "/admin"),
                new Visit(Visiting.ADA, "admin-people", "admin/people", "/admin/people"),
                new Visit(Visiting.ADA, "admin-person", "admin/people/:username", "/admin/people/" + priya.username()),
                new Visit(Visiting.ADA, "admin-groups", "admin/groups", "/admin/groups"),
                new Visit(Visiting.ADA, "admin-group", "admin/groups/:group", "/admin/groups/" + group.id()),
                new Visit(Visiting.ADA, "admin-outbox", "admin/outbox", "/admin/outbox"),
                new Visit(Visiting.ADA, "admin-audit", "admin/audit", "/admin/audit"),
                new Visit(Visiting.ADA, "admin-health", "admin/health", "/admin/health"),
                new Visit(Visiting.ADA, "admin-storage", "admin/storage", "/admin/storage"));
    }

    private static List<Visit> administering() {
        return List.of(
                new Visit(Visiting.ADA, "admin-settings", "admin/settings", "/admin/settings"),
                new Visit(Visiting.ADA, "admin-mail", "admin/settings", "/admin/settings?show=mail"),
                new Visit(Visiting.ADA, "admin-sign-in", "admin/settings", "/admin/settings?show=sign-in"),
                new Visit(Visiting.ADA, "admin-organisation", "admin/settings", "/admin/settings?show=organisation"),
                new Visit(Visiting.ADA, "admin-limits", "admin/settings", "/admin/settings?show=limits"),
                new Visit(Visiting.ADA, "admin-statement", "admin/statements", "/admin/statements"),
                new Visit(Visiting.ADA, "admin-privacy", "admin/statements", "/admin/statements?show=privacy"),
                new Visit(Visiting.ADA, "admin-first-steps", "admin/first-steps", "/admin/first-steps"));
    }

    private static String read(String url) {
        return "/read" + url.substring("/s".length());
    }

    /** A view that nobody ever sees, since it cannot be made. */
    @AnonymousAllowed
    static class FailingView extends Div {

        FailingView() {
            throw new IllegalStateException("A fault made for a test");
        }
    }
}
