package org.commonplace.people.security;

import java.util.Locale;
import org.commonplace.people.AccountAddresses;
import org.commonplace.people.FirstAdministrator;
import org.commonplace.people.ForgottenPasswords;
import org.commonplace.shared.Invalid;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a new installation its administrator, from the environment or by a link that is printed once. */
@Component
class FirstStart {

    private final FirstAdministrator first;
    private final ForgottenPasswords forgotten;
    private final MessageSource messages;
    private final String password;
    private final String lost;
    private final String url;

    FirstStart(
            FirstAdministrator first,
            ForgottenPasswords forgotten,
            MessageSource messages,
            @Value("${commonplace.admin-password:}") String password,
            @Value("${commonplace.recover-administrator:}") String lost,
            @Value("${commonplace.url:}") String url) {
        this.first = first;
        this.forgotten = forgotten;
        this.messages = messages;
        this.password = password;
        this.lost = lost;
        this.url = url;
    }

    /** Before the first request can be answered. */
    @EventListener
    void on(WebServerInitializedEvent started) {
        if (started.getApplicationContext().getServerNamespace() == null && !password.isEmpty()) {
            create();
        }
    }

    /** After a demonstration has been filled, which brings an administrator of its own. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext started) {
            String address = url.isEmpty() ? "http://localhost:" + portOf(started) : url;
            // Printed, not logged: a log is kept and read by others.
            first.invite()
                    .ifPresent(secret -> System.out.println(text("people.setup.link", address + "/setup/" + secret)));
            if (!lost.isEmpty()) {
                System.out.println(forgotten
                        .recover(lost)
                        .map(secret ->
                                text("people.recover.link", lost, address + "/" + AccountAddresses.reset(secret)))
                        .orElseGet(() -> text("people.recover.nobody", lost)));
            }
        }
    }

    private static String portOf(WebServerApplicationContext started) {
        WebServer server = started.getWebServer();
        return server == null ? "8080" : String.valueOf(server.getPort());
    }

    private void create() {
        try {
            first.create(password);
        } catch (Invalid refused) {
            Invalid.Problem problem = refused.problems().getFirst();
            System.out.println(text(
                    "people.setup.password.refused",
                    text(problem.message(), problem.arguments().toArray())));
        }
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
