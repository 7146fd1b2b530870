package org.commonplace.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.ui.ThemeChoice;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Puts the installation's own look, the chosen theme and the language into the first HTML, before any style is applied. */
@Component
class FirstHtml implements VaadinServiceInitListener {

    private final Appearance appearance;

    FirstHtml(Appearance appearance) {
        this.appearance = appearance;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            Element html = response.getDocument().head().parent();
            if (html != null) {
                html.attr("lang", "en-GB");
                appearance
                        .style()
                        .ifPresent(href -> response.getDocument()
                                .head()
                                .appendElement("link")
                                .attr("rel", "stylesheet")
                                .attr("href", href));
                ThemeChoice.of(response.getVaadinRequest())
                        .attribute()
                        .ifPresent(theme -> html.attr("data-theme", theme));
            }
        });
    }
}
