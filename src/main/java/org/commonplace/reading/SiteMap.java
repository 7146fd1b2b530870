package org.commonplace.reading;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.SiteAddress;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageLists;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells search engines which pages anyone may read (sitemaps.org), and what they need not read twice. */
@RestController
class SiteMap {

    /** The protocol allows 50,000 addresses and 50 MB in one file. */
    private static final int ADDRESSES = 20_000;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";

    private final PageLists pages;
    private final SiteAddress site;

    SiteMap(PageLists pages, SiteAddress site) {
        this.pages = pages;
        this.site = site;
    }

    @GetMapping(value = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    String all() {
        StringBuilder xml = new StringBuilder(HEAD).append("<sitemapindex").append(NAMESPACE);
        part(xml, 0);
        pages.lastOfPortions(Caller.ANONYMOUS, ADDRESSES).forEach(last -> part(xml, last));
        return xml.append("</sitemapindex>").toString();
    }

    @GetMapping(value = "/sitemaps/{after:\\d{1,18}}.xml", produces = MediaType.APPLICATION_XML_VALUE)
    String part(@PathVariable long after) {
        List<PageLine> lines = pages.madeAfter(Caller.ANONYMOUS, after, ADDRESSES);
        if (lines.isEmpty() && after > 0) {
            throw new NotFound("sitemap " + after);
        }
        StringBuilder xml = new StringBuilder(HEAD).append("<urlset").append(NAMESPACE);
        lines.forEach(page -> xml.append("<url><loc>")
                .append(PlainPage.escape(site.of(page.url())))
                .append("</loc><lastmod>")
                .append(page.updatedAt().truncatedTo(ChronoUnit.SECONDS))
                .append("</lastmod></url>"));
        return xml.append("</urlset>").toString();
    }

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots() {
        return """
                User-agent: *
                Allow: /calendars.ics
                Allow: /calendars/
                Allow: /events/
                Allow: /feeds/
                Disallow: /api/
                Disallow: /login
                Disallow: /search
                Allow: /

                Sitemap: %s
                """.formatted(site.of("/sitemap.xml"));
    }

    private void part(StringBuilder xml, long after) {
        xml.append("<sitemap><loc>")
                .append(PlainPage.escape(site.of("/sitemaps/" + after + ".xml")))
                .append("</loc></sitemap>");
    }
}
