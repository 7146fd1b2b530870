package org.commonplace.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.commonplace.shared.ui.ThemeChoice;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Puts the chosen theme and the language into the first HTML, before any style is applied. */
@Component
class FirstHtml implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            Element html = response.getDocument().head().parent();
            if (html != null) {
                html.attr("lang", "en-GB");
                ThemeChoice.of(response.getVaadinRequest())
                        .attribute()
                        .ifPresent(theme -> html.attr("data-theme", theme));
            }
        });
    }
}
