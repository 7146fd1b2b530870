package org.commonplace.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.people.SignInAddress;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.SiteLink;
import org.commonplace.shared.ui.ThemeChoice;
import org.commonplace.wiki.Pages;
import org.jsoup.nodes.Element;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the installation's own look, the chosen theme and the language into the first HTML, before any style is applied. */
@Component
class FirstHtml implements VaadinServiceInitListener {

    /** A page or a space; what follows the name of a page, such as its history, needs the script. */
    private static final Pattern CONTENT =
            Pattern.compile("/s/([A-Za-z][A-Za-z0-9-]{1,31})(?:/([a-z0-9-]{1,140}))?(?:/.*)?");

    private static final String READ = "/read/";
    private static final String READ_ALL = "/read";

    private final Appearance appearance;
    private final MessageSource messages;

    FirstHtml(Appearance appearance, MessageSource messages) {
        this.appearance = appearance;
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            Element html = response.getDocument().head().parent();
            withoutScript(response);
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

    /** Says what works where scripts do not. */
    private void withoutScript(IndexHtmlResponse response) {
        Element words = response.getDocument().body().appendElement("noscript").appendElement("div");
        words.attr("class", "without-script").attr("role", "note");
        words.appendElement("p").text(text("shell.no-script"));
        if (response.getVaadinRequest() instanceof VaadinServletRequest request) {
            Matcher content = CONTENT.matcher(request.getHttpServletRequest().getRequestURI());
            if (content.matches()) {
                String slug = content.group(2);
                boolean page = slug != null && !Pages.isReserved(slug);
                String address = READ + content.group(1) + (page ? "/" + slug : "");
                link(words, address, page ? "shell.no-script.page" : "shell.no-script.space");
            }
        }
        link(words, READ_ALL, "shell.no-script.search");
        link(words, SignInAddress.PLAIN, "shell.no-script.sign-in");
        for (SiteLink link : SiteLink.values()) {
            link(words, "/" + link.address(), link.words());
        }
    }

    private void link(Element parent, String address, String words) {
        parent.appendElement("p").appendElement("a").attr("href", address).text(text(words));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.UK);
    }
}
