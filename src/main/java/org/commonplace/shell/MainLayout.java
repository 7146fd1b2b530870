package org.commonplace.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonplace.shared.ui.Commands;
import org.commonplace.shared.ui.InPlace;
import org.commonplace.shared.ui.PlaceCount;
import org.commonplace.shared.ui.SiteFooter;

/** The frame around every view: the rail, the view itself, and on a phone the bar of places below. */
@Layout
@AnonymousAllowed
@JsModule("./frame.js")
@JsModule("./waiting.js")
@Uses(Button.class)
@Uses(Notification.class)
@NpmPackage(
        value = "@fontsource-variable/source-sans-3",
        version = "5.3.0",
        assets = {"files/source-sans-3-latin-wght-*.woff2:fonts", "files/source-sans-3-latin-ext-wght-*.woff2:fonts"})
@NpmPackage(
        value = "@fontsource/newsreader",
        version = "5.3.0",
        assets = {"files/newsreader-latin-500-norm*.woff2:fonts", "files/newsreader-latin-ext-500-norm*.woff2:fonts"})
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final int PATIENCE = 300;

    private final Rail rail;
    private final PlacesBar placesBar;
    private final Main content = new Main();
    private final SiteFooter footer = new SiteFooter();

    MainLayout(Visitor visitor, List<Commands> commands, List<PlaceCount> counts) {
        rail = new Rail(visitor);
        placesBar = new PlacesBar(visitor);
        addClassName("frame");
        getElement().setAttribute("data-waiting", getTranslation("shell.waiting"));
        getElement().setAttribute("data-people", getTranslation("shell.people"));
        getElement().setAttribute("data-found", getTranslation("shell.people.found", "{n}"));
        content.addClassName("content");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        add(
                skipLink(),
                rail,
                content,
                placesBar,
                new VisitorMenu(visitor),
                new CommandPalette(commands),
                new ShortcutSheet());
        counts.forEach(count -> count.keeper(number -> show(count, number)).ifPresent(this::add));
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement(), footer.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        HasElement view = event.getActiveChain().getFirst();
        String path = view instanceof InPlace inPlace
                ? inPlace.place() + "/"
                : event.getLocation().getPath();
        rail.show(path, view);
        placesBar.show(path);
    }

    private void show(PlaceCount count, int number) {
        rail.count(count, number);
        placesBar.count(count, number);
    }

    /** Whatever takes longer than three tenths of a second shows that it goes on. */
    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getLoadingIndicatorConfiguration().setFirstDelay(PATIENCE);
    }

    private Component skipLink() {
        Anchor skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        return skip;
    }
}
