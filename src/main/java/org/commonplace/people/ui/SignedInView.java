package org.commonplace.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.commonplace.people.AccountAddresses;
import org.commonplace.people.BrowserSessions;
import org.commonplace.people.SignedInBrowser;
import org.commonplace.people.security.SessionBook;
import org.commonplace.shared.ui.AreaPart.Area;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Rows;
import org.commonplace.shared.ui.Toasts;
import org.jspecify.annotations.Nullable;

/** Where one is signed in, to sign out of what one has left. */
@Route(AccountAddresses.ME_SIGNED_IN)
@PermitAll
class SignedInView extends AreaView implements BeforeEnterObserver {

    private final transient BrowserSessions sessions;
    private final transient Clock clock;

    SignedInView(Frame frame, BrowserSessions sessions, Clock clock) {
        super(frame, Area.ACCOUNT, AccountAddresses.ME_SIGNED_IN);
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<SignedInBrowser> browsers = sessions.list(caller(), here());
        Rows rows = new Rows();
        rows.addClassName("people-rows");
        browsers.forEach(browser -> add(rows, browser));
        boolean others = browsers.stream().anyMatch(browser -> !browser.here());
        show(
                getTranslation("people.me.signed-in"),
                getTranslation("people.me.signed-in.words"),
                others
                        ? List.of(Buttons.primary(
                                Icon.LOGOUT, getTranslation("people.signed-in.elsewhere"), click -> signOutElsewhere()))
                        : List.of(),
                rows);
    }

    private void add(Rows rows, SignedInBrowser browser) {
        Span name =
                new Span(browser.browser().isEmpty() ? getTranslation("people.browser.unknown") : browser.browser());
        ListItem row = rows.plain(name, new Span(about(browser)));
        row.addComponentAsFirst(Icon.DEVICE_DESKTOP.create());
        row.addClassName("row-with-action");
        row.add(
                browser.here()
                        ? new Chip(Tone.GREEN, Icon.CHECK, getTranslation("people.signed-in.here"))
                        : end(browser));
    }

    private Component end(SignedInBrowser browser) {
        return Buttons.plain(Icon.LOGOUT, getTranslation("people.signed-in.end"), click -> {
            sessions.signOut(caller(), browser.id());
            done();
        });
    }

    private String about(SignedInBrowser browser) {
        String since = Moment.date(browser.began()).words();
        String seen = Moment.ago(browser.seen(), clock.instant()).words();
        return getTranslation(
                browser.remembered() ? "people.signed-in.remembered" : "people.signed-in.session", since, seen);
    }

    private void signOutElsewhere() {
        sessions.signOutElsewhere(caller(), here());
        done();
    }

    private void done() {
        Toasts.say(getTranslation("people.signed-in.done"));
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
    }

    private static @Nullable String here() {
        WrappedSession session = VaadinSession.getCurrent().getSession();
        return session instanceof WrappedHttpSession wrapped ? SessionBook.nameOf(wrapped.getHttpSession()) : null;
    }
}
