package org.commonplace.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where this installation is found, for links that leave it. Never taken from a request, which anyone can forge. */
@Component
public class SiteAddress {

    private final String configured;
    private volatile int port;

    public SiteAddress(@Value("${commonplace.url:}") String configured) {
        this.configured = configured.endsWith("/") ? configured.substring(0, configured.length() - 1) : configured;
    }

    @EventListener
    void on(WebServerInitializedEvent started) {
        if (started.getApplicationContext().getServerNamespace() == null) {
            port = started.getWebServer().getPort();
        }
    }

    /** The absolute address of a path that begins with a slash. */
    public String of(String path) {
        return (configured.isEmpty() ? "http://localhost:" + port : configured) + path;
    }
}
