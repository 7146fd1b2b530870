package org.commonplace;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;
import org.commonplace.operations.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Commonplace. */
@SpringBootApplication
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("look/look.css")
public class Commonplace implements AppShellConfigurator {

    public static void main(String[] arguments) {
        // What is pushed is short, and compressing it would take 300 kB for each open page
        System.setProperty("org.apache.tomcat.websocket.DISABLE_BUILTIN_EXTENSIONS", "true");
        // Each open page holds three such buffers, in bytes; what is longer is pushed in pieces
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", "1024");
        Launch.run(Commonplace.class, arguments);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addMetaTag("color-scheme", "light dark");
        settings.addLink("look/icon.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
        settings.addLink("look/manifest.webmanifest", Map.of("rel", "manifest"));
        preload(settings, "source-sans-3-latin-wght-normal");
        preload(settings, "newsreader-latin-500-normal");
    }

    private static void preload(AppShellSettings settings, String font) {
        settings.addLink(
                "VAADIN/static/assets/fonts/" + font + ".woff2?v-c=5.3.0",
                Map.of("rel", "preload", "as", "font", "type", "font/woff2", "crossorigin", "anonymous"));
    }
}
