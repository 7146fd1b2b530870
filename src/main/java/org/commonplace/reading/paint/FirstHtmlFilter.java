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

    FirstHtmlFilter(FirstHtmlSource source, Pages pages, Articles articles, PublicFace face) {
        this.source = source;
        this.pages = pages;
        this.articles = articles;
        this.face = face;
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
        Optional<PageAddress> address = PageAddress.of(request.getRequestURI());
        Optional<FirstHtml> html = address.flatMap(page -> source.get());
        if (address.isEmpty() || html.isEmpty()) {
            return false;
        }
        Optional<Article> article = pages.locate(
                        Caller.ANONYMOUS, address.get().space(), address.get().slug())
                .flatMap(id -> articles.find(Caller.ANONYMOUS, id));
        if (article.isEmpty()) {
            redirect(response, HttpServletResponse.SC_FOUND, SignInAddress.returningTo(request.getRequestURI()));
        } else if (!article.get().page().url().equals(request.getRequestURI())) {
            redirect(
                    response,
                    HttpServletResponse.SC_MOVED_PERMANENTLY,
                    article.get().page().url());
        } else {
            send(request, response, html.get(), article.get());
        }
        return true;
    }

    private static void redirect(HttpServletResponse response, int status, String address) {
        response.setStatus(status);
        response.setHeader(HttpHeaders.LOCATION, address);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private void send(HttpServletRequest request, HttpServletResponse response, FirstHtml html, Article article)
            throws IOException {
        String nonce = ScriptNonce.of(request);
        html.headers().forEach((name, value) -> response.setHeader(name, value.replace(FirstHtml.NONCE, nonce)));
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Cookie, Authorization, Accept-Encoding");
        String whole =
                html.fill(article, face, articles.html(Caller.ANONYMOUS, article), nonce, ChosenTheme.of(request));
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(whole.getBytes(StandardCharsets.UTF_8));
        }
    }
}
