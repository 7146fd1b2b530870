package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.commonplace.people.Account;
import org.commonplace.people.RememberedBrowsers;
import org.commonplace.people.RememberedBrowsers.Return;
import org.commonplace.people.RememberedBrowsers.Ticket;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Carries a remembered browser's ticket in its cookie. */
@Component
class RememberMe implements LogoutHandler {

    private static final char BETWEEN = '.';

    private final RememberedBrowsers browsers;

    RememberMe(RememberedBrowsers browsers) {
        this.browsers = browsers;
    }

    boolean isOffered() {
        return browsers.isOffered();
    }

    /** Remembers the browser; the answer is the series of its ticket. */
    String remember(HttpServletRequest request, HttpServletResponse response, Account account) {
        Ticket ticket = browsers.remember(account.person(), BrowserName.of(request));
        write(request, response, ticket);
        return ticket.series();
    }

    /** The series of the ticket that the browser shows, good or not. */
    @Nullable
    String series(HttpServletRequest request) {
        return ticket(request).map(Ticket::series).orElse(null);
    }

    Optional<Account> recognise(HttpServletRequest request) {
        return ticket(request).flatMap(browsers::recognise);
    }

    Optional<Account> welcomeBack(HttpServletRequest request, HttpServletResponse response) {
        Optional<Ticket> ticket = ticket(request);
        if (ticket.isEmpty()) {
            return Optional.empty();
        }
        Optional<Return> back = browsers.welcomeBack(ticket.get());
        if (back.isEmpty()) {
            BrowserCookies.REMEMBERED.clear(request, response);
            return Optional.empty();
        }
        Ticket renewed = back.get().renewed();
        if (renewed != null) {
            write(request, response, renewed);
        }
        return Optional.of(back.get().account());
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        ticket(request).ifPresent(browsers::forget);
        BrowserCookies.REMEMBERED.clear(request, response);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Ticket ticket) {
        BrowserCookies.REMEMBERED.write(request, response, ticket.series() + BETWEEN + ticket.word(), browsers.life());
    }

    private static Optional<Ticket> ticket(HttpServletRequest request) {
        String value = BrowserCookies.REMEMBERED.read(request);
        int at = value == null ? -1 : value.indexOf(BETWEEN);
        return value == null || at < 0
                ? Optional.empty()
                : Optional.of(new Ticket(value.substring(0, at), value.substring(at + 1)));
    }
}
