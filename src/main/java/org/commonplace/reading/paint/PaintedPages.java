package org.commonplace.reading.paint;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.reading.PublicFace;
import org.commonplace.wiki.Article;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.Pages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.springframework.stereotype.Component;

/** Paints the article into the first HTML for people with a session, and answers former addresses with the new one. */
@Component
class PaintedPages implements VaadinServiceInitListener {

    private final CurrentCaller caller;
    private final Pages pages;
    private final Articles articles;
    private final PublicFace face;

    PaintedPages(CurrentCaller caller, Pages pages, Articles articles, PublicFace face) {
        this.caller = caller;
        this.pages = pages;
        this.articles = articles;
        this.face = face;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::paint);
    }

    private void paint(IndexHtmlResponse response) {
        Document html = response.getDocument();
        // The view's own address decides what a relative link means, whatever the depth it was asked at.
        html.head().select("base").attr("href", "/");
        if (response.getVaadinRequest() instanceof VaadinServletRequest request) {
            PageAddress.of(request.getHttpServletRequest().getRequestURI())
                    .ifPresent(address -> paint(response, html, address));
        }
    }

    private void paint(IndexHtmlResponse response, Document html, PageAddress address) {
        Caller reader = caller.get();
        Optional<Article> found =
                pages.locate(reader, address.space(), address.slug()).flatMap(id -> articles.find(reader, id));
        if (found.isEmpty()) {
            if (reader.isSignedIn()) {
                response.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
            return;
        }
        Article article = found.get();
        if (!article.page().url().equals("/s/" + address.space() + "/" + address.slug())) {
            response.getVaadinResponse().setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.getVaadinResponse().setHeader("Location", article.page().url());
            return;
        }
        html.title(Painting.title(article));
        append(html.head(), face.head(article));
        Element outlet = html.getElementById("outlet");
        if (outlet != null) {
            append(outlet, Painting.of(article, articles.html(reader, article), face.notice(article)));
        }
    }

    /** Parsed apart: the document given shares its parser with those of other requests. */
    static void append(Element parent, String html) {
        List<Node> nodes = Jsoup.parseBodyFragment(html).body().childNodesCopy();
        parent.appendChildren(nodes);
    }
}
