package org.commonplace.reading;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.people.PlainHeaders;
import org.commonplace.people.Visitors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Answers visitors who ask for a public plain page from ready bytes, before anything else is done for the request. All
 * other requests pass on untouched.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class VisitorsFilter implements Filter {

    private static final Pattern PAGE = Pattern.compile("/read/([A-Za-z][A-Za-z0-9-]{1,31})/([a-z0-9-]{1,140})");

    private final PlainPages pages;

    VisitorsFilter(PlainPages pages) {
        this.pages = pages;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        if (asked instanceof HttpServletRequest request && answer instanceof HttpServletResponse response) {
            Optional<ReadyPage> page = page(request);
            if (page.isPresent()) {
                send(page.get(), request, response);
                return;
            }
        }
        chain.doFilter(asked, answer);
    }

    private Optional<ReadyPage> page(HttpServletRequest request) {
        boolean head = request.getMethod().equals("HEAD");
        if (!request.getRequestURI().startsWith("/read/")
                || !(head || request.getMethod().equals("GET"))
                || !Visitors.asks(request)) {
            return Optional.empty();
        }
        Matcher address = PAGE.matcher(request.getRequestURI());
        return address.matches() ? pages.find(address.group(1), address.group(2)) : Optional.empty();
    }

    private static void send(ReadyPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean zipped = accepted != null && accepted.contains("gzip");
        PlainHeaders.write(response);
        response.setHeader(HttpHeaders.ETAG, zipped ? page.zippedEtag() : page.etag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Cookie, Authorization");
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && page.isKnownBy(known)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = zipped ? page.zipped() : page.plain();
        if (zipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }
}
