package org.commonplace.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visit;
import org.commonplace.operations.settings.SettingsDesk;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.SiteSettings;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages without a script look as the installation wants and as each browser chose, and are still the same for all. */
@CommonplaceTest
class PlainLookTest {

    private static final String THEME = "/look/theme.css";

    @Autowired
    Visit visit;

    @Autowired
    SettingsDesk desk;

    @Autowired
    Appearance appearance;

    @Autowired
    TestPeople people;

    @Autowired
    TestWiki wiki;

    SpaceDetails space;
    PageDetails page;

    @BeforeEach
    void aPublicPage() {
        space = wiki.space(Visibility.PUBLIC);
        page = wiki.page(wiki.someoneWith(Role.EDIT, space), space, "Page", "Words.");
    }

    @AfterEach
    void asBefore() {
        choose("", "");
    }

    @Test
    void eachHasTheOwnNameAndColourAndAsksForTheChosenTheme() {
        choose("Bedside Book", "#7a1f5c");
        String look = appearance.style().orElseThrow();
        for (String address : addresses()) {
            Document html =
                    Jsoup.parse(visit.get(address, "Accept", "text/html").body());
            assertThat(html.select("link[rel=stylesheet]").eachAttr("href"))
                    .as(address)
                    .contains("/look/article.css", look, THEME);
            assertThat(html.select(".plain-head a").text()).as(address).isEqualTo("Bedside Book");
            assertThat(html.select(".brand-mark")).as(address).hasSize(1);
            assertThat(html.select("script")).as(address).isEmpty();
        }
    }

    @Test
    void theThemeIsEachBrowsersOwn() {
        assertThat(theme("theme=dark").body()).contains("color-scheme:dark");
        assertThat(theme("other=1; theme=light").body()).contains("color-scheme:light");
        assertThat(theme("theme=").body()).isEmpty();
        assertThat(theme("theme=red}body{display:none").body()).isEmpty();
        assertThat(visit.get(THEME).body()).isEmpty();

        HttpResponse<String> dark = theme("theme=dark");
        assertThat(dark.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(dark.headers().firstValue("Cache-Control").orElse(""))
                .contains("private", "no-cache")
                .doesNotContain("public");
        assertThat(dark.headers().allValues("Vary")).contains("Cookie");
        assertThat(dark.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void anotherChoiceCountsAtOnce() {
        String tag = theme("theme=dark").headers().firstValue("ETag").orElseThrow();
        assertThat(visit.get(THEME, "Cookie", "theme=dark", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        for (String other : List.of("theme=light", "theme=")) {
            assertThat(visit.get(THEME, "Cookie", other, "If-None-Match", tag).statusCode())
                    .as(other)
                    .isEqualTo(200);
        }
    }

    @Test
    void aPageIsTheSameWhateverWasChosen() {
        String address = "/read/" + space.key() + "/" + page.slug();
        HttpResponse<String> dark = visit.get(address, "Cookie", "theme=dark");
        HttpResponse<String> none = visit.get(address);
        assertThat(dark.body()).isEqualTo(none.body());
        assertThat(dark.headers().firstValue("ETag"))
                .isEqualTo(none.headers().firstValue("ETag"))
                .isPresent();
        assertThat(visit.get(
                                address,
                                "Cookie",
                                "theme=light",
                                "If-None-Match",
                                dark.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    private List<String> addresses() {
        return List.of(
                "/read/" + space.key() + "/" + page.slug(),
                "/read/" + space.key(),
                "/about/accessibility",
                "/about/privacy",
                "/unsubscribe/guess",
                "/setup/guess",
                FailingAddress.PATH);
    }

    private HttpResponse<String> theme(String cookie) {
        return visit.get(THEME, "Cookie", cookie);
    }

    private void choose(String name, String accent) {
        Caller administrator = people.administratorCaller();
        desk.change(administrator, Map.of(SiteSettings.NAME.name(), name, SiteSettings.ACCENT.name(), accent));
    }
}
