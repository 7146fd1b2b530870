package org.commonplace.reading.paint;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.people.ScriptNonce;
import org.commonplace.people.SignInAddress;
import org.commonplace.people.Visitors;
import org.commonplace.reading.ChosenTheme;
import org.commonplace.reading.PublicFace;
import org.commonplace.wiki.Article;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.Pages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Gives visitors the first HTML of a page, article inside, before Vaadin is asked: no session is made for someone who
 * only reads, or for a crawler. It begins with the view's own first request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class FirstHtmlFilter implements Filter {

    private final FirstHtmlSource source;
    private final Pages pages;
    private final Articles articles;
    private final PublicFace face;
    private final PaintedEvents events;

    FirstHtmlFilter(FirstHtmlSource source, Pages pages, Articles articles, PublicFace face, PaintedEvents events) {
        this.source = source;
        this.pages = pages;
        this.articles = articles;
        this.face = face;
        this.events = events;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        if (!(asked instanceof HttpServletRequest request)
                || !(answer instanceof HttpServletResponse response)
                || !answered(request, response)) {
            chain.doFilter(asked, answer);
        }
    }

    private boolean answered(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean head = request.getMethod().equals("HEAD");
        if (!(head || request.getMethod().equals("GET"))
                || request.getParameter("v-r") != null
                || !Visitors.asks(request)) {
            return false;
        }
        Optional<PageAddress> page = PageAddress.of(request.getRequestURI());
        boolean ofEvent = PaintedEvents.isAddress(request.getRequestURI());
        Optional<FirstHtml> html = page.isPresent() || ofEvent ? source.get() : Optional.empty();
        if (html.isEmpty()) {
            return false;
        }
        if (page.isPresent()) {
            answer(request, response, html.get(), page.get());
        } else {
            answer(request, response, html.get(), events.painted(Caller.ANONYMOUS, request));
        }
        return true;
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, FirstHtml html, Optional<Painted> event)
            throws IOException {
        if (event.isPresent()) {
            send(request, response, html, event.get());
        } else {
            askToSignIn(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FirstHtml html, PageAddress address)
            throws IOException {
        Optional<Article> article = pages.locate(Caller.ANONYMOUS, address.space(), address.slug())
                .flatMap(id -> articles.find(Caller.ANONYMOUS, id));
        if (article.isEmpty()) {
            askToSignIn(request, response);
        } else if (!article.get().page().url().equals(request.getRequestURI())) {
            redirect(
                    response,
                    HttpServletResponse.SC_MOVED_PERMANENTLY,
                    article.get().page().url());
        } else {
            send(request, response, html, painted(article.get()));
        }
    }

    private Painted painted(Article article) {
        return new Painted(
                Painting.title(article),
                face.head(article),
                Painting.of(article, articles.html(Caller.ANONYMOUS, article), face.notice(article))
                        + face.withoutScript(article));
    }

    /** Returns there with what the address asks for. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        redirect(response, HttpServletResponse.SC_FOUND, SignInAddress.returningTo(asked));
    }

    private static void redirect(HttpServletResponse response, int status, String address) {
        response.setStatus(status);
        response.setHeader(HttpHeaders.LOCATION, address);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, FirstHtml html, Painted painted)
            throws IOException {
        String nonce = ScriptNonce.of(request);
        html.headers().forEach((name, value) -> response.setHeader(name, value.replace(FirstHtml.NONCE, nonce)));
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Cookie, Authorization, Accept-Encoding");
        String whole = html.fill(painted, nonce, ChosenTheme.of(request));
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(whole.getBytes(StandardCharsets.UTF_8));
        }
    }
}
