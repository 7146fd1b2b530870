package org.commonplace.reading;

import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.SiteAddress;
import org.commonplace.wiki.Article;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.springframework.stereotype.Component;

/** What search engines and chat programs read of a page: only pages that anyone may see have it. */
@Component
public class PublicFace {

    private final AccessPolicy access;
    private final SiteAddress site;

    PublicFace(AccessPolicy access, SiteAddress site) {
        this.access = access;
        this.site = site;
    }

    /** The elements for the head of the page's HTML; for a page that is not public, a word to keep out. */
    public String head(Article article) {
        PageDetails page = article.page();
        if (!access.may(Caller.ANONYMOUS, Role.VIEW, Pages.ref(page.id()))) {
            return "<meta name=\"robots\" content=\"noindex\">";
        }
        String summary = PlainPage.escape(article.summary());
        String address = PlainPage.escape(site.of(page.url()));
        return "<link rel=\"canonical\" href=\"" + address + "\">"
                + "<meta name=\"description\" content=\"" + summary + "\">"
                + "<meta property=\"og:type\" content=\"article\">"
                + "<meta property=\"og:title\" content=\"" + PlainPage.escape(page.title()) + "\">"
                + "<meta property=\"og:description\" content=\"" + summary + "\">"
                + "<meta property=\"og:url\" content=\"" + address + "\">"
                + "<meta property=\"og:site_name\" content=\"" + PlainPage.escape(article.spaceName()) + "\">";
    }
}
