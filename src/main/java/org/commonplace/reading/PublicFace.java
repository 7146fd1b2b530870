package org.commonplace.reading;

import java.util.Locale;
import java.util.Objects;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.SiteAddress;
import org.commonplace.wiki.Article;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands around an article before its view is there: what search engines and chat programs read, and what warns readers. */
@Component
public class PublicFace {

    private final AccessPolicy access;
    private final SiteAddress site;
    private final MessageSource messages;

    PublicFace(AccessPolicy access, SiteAddress site, MessageSource messages) {
        this.access = access;
        this.site = site;
        this.messages = messages;
    }

    /** Warns readers of a page that one of them says is wrong or out of date, as HTML where the view will say more; else empty. */
    public String notice(Article article) {
        if (!article.doubted()) {
            return "";
        }
        String words = Objects.requireNonNull(messages.getMessage("reading.doubted", null, Locale.UK));
        return "<div class=\"notice report-notice\" role=\"note\"><span class=\"icon icon-flag\" aria-hidden=\"true\"></span><span>"
                + PlainPage.escape(words) + "</span></div>";
    }

    /** Leads browsers without scripts to the page that needs none, as HTML. */
    public String withoutScript(Article article) {
        PageDetails page = article.page();
        String words = Objects.requireNonNull(messages.getMessage("reading.no-script", null, Locale.UK));
        return "<noscript><div class=\"without-script\" role=\"note\"><p><a href=\"/read/" + page.space() + "/"
                + page.slug() + "\">" + PlainPage.escape(words) + "</a></p></div></noscript>";
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
