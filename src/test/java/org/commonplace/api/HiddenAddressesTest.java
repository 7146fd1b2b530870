package org.commonplace.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.commonplace.TestPeople;
import org.commonplace.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every address of a page kept to one person answers all others as an address of no page does. */
class HiddenAddressesTest extends HiddenPage {

    private static final String NOWHERE = "no-such-page";
    private static final long NO_PAGE = 999_999_999;

    @LocalServerPort
    int port;

    private String slug;
    private String formerSlug;

    @BeforeEach
    void theHiddenPageHadAnotherName() {
        String page = "/api/v1/pages/" + hidden;
        formerSlug = a.get(page).at("slug").asString();
        a.put(page, Map.of("title", "Renamed " + token, "body", "Other words.", "baseRevision", 1))
                .expect(200);
        slug = a.get(page).at("slug").asString();
        assertThat(slug).isNotEqualTo(formerSlug);
        assertThat(a.get("/read/" + space + "/" + slug).expect(200).text()).contains("Renamed " + token);
        assertThat(a.get("/read/" + space + "/" + formerSlug).status()).isIn(200, 301);
    }

    @Test
    @Tag("browser")
    void itsAddressesAnswerVisitorsAsNoPagesDo() {
        openTheSpace();
        Visitor visitor = new Visitor(port);
        for (String hiddenSlug : List.of(slug, formerSlug)) {
            for (String address : addresses()) {
                assertThat(Shape.of(visitor.get(address.replace("@", hiddenSlug)), hiddenSlug))
                        .as(address)
                        .isEqualTo(Shape.of(visitor.get(address.replace("@", NOWHERE)), NOWHERE));
            }
        }
        assertThat(Shape.of(visitor.get("/p/" + hidden), "" + hidden))
                .isEqualTo(Shape.of(visitor.get("/p/" + NO_PAGE), "" + NO_PAGE));
    }

    @Test
    void itsAddressesAnswerOtherEditorsAsNoPagesDo() {
        Visitor outsider = new Visitor(port);
        outsider.signIn(other.username(), TestPeople.PASSWORD);
        for (String hiddenSlug : List.of(slug, formerSlug)) {
            String read = "/read/" + space + "/";
            assertThat(Shape.of(outsider.get(read + hiddenSlug), hiddenSlug))
                    .isEqualTo(Shape.of(outsider.get(read + NOWHERE), NOWHERE));
            assertThat(Shape.of(b.get(read + hiddenSlug).response(), hiddenSlug))
                    .isEqualTo(Shape.of(b.get(read + NOWHERE).response(), NOWHERE));
        }
        assertThat(Shape.of(outsider.get("/p/" + hidden), "" + hidden))
                .isEqualTo(Shape.of(outsider.get("/p/" + NO_PAGE), "" + NO_PAGE));
    }

    @Test
    void listsThatNeedNoScriptLeaveItOutForAllOthers() {
        openTheSpace();
        Visitor outsider = new Visitor(port);
        outsider.signIn(other.username(), TestPeople.PASSWORD);
        Visitor visitor = new Visitor(port);
        for (String address : List.of(
                "/read/" + space,
                "/read/" + space + "/open-page",
                "/s/" + space + "/feed.atom",
                "/sitemaps/0.xml",
                "/robots.txt")) {
            for (Visitor reader : List.of(outsider, visitor)) {
                HttpResponse<String> answer = reader.get(address);
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                assertThat(answer.body()).as(address).doesNotContain(token, "/p/" + hidden);
            }
        }
        assertThat(a.get("/read/" + space).text()).contains(token);
        assertThat(a.get("/s/" + space + "/feed.atom").text()).contains(token);
    }

    @Test
    void losingTheSpaceEndsEverySurfaceAtOnce() {
        Visitor outsider = new Visitor(port);
        outsider.signIn(other.username(), TestPeople.PASSWORD);
        List<String> surfaces =
                List.of("/read/" + space, "/read/" + space + "/open-page", "/s/" + space + "/feed.atom");
        surfaces.forEach(address ->
                assertThat(outsider.get(address).statusCode()).as(address).isEqualTo(200));
        String tag = outsider.get(surfaces.get(1)).headers().firstValue("etag").orElseThrow();

        scripts.administrator()
                .patch("/api/v1/spaces/" + space, Map.of("visibility", "private"))
                .expect(200);
        scripts.administrator()
                .put("/api/v1/spaces/" + space + "/access", List.of())
                .expect(200);

        for (String address : surfaces) {
            assertThat(outsider.get(address).statusCode()).as(address).isEqualTo(404);
            assertThat(outsider.get(address, "If-None-Match", tag).statusCode()).isEqualTo(404);
            b.get(address).expect(404);
        }
    }

    private void openTheSpace() {
        scripts.open(space);
        scripts.visitor().get("/read/" + space + "/open-page").expect(200);
    }

    private List<String> addresses() {
        String page = "/s/" + space + "/@";
        return List.of(
                "/read/" + space + "/@",
                page,
                page + "/edit",
                page + "/history",
                page + "/history/1",
                page + "/compare/1/2");
    }
}
