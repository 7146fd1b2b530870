package org.commonplace.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.Payloads;
import org.commonplace.PlainDocument;
import org.commonplace.TestPeople;
import org.commonplace.Visit;
import org.commonplace.people.Caller;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.NewPage;
import org.commonplace.wiki.NewSpace;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Recorded attacks in the first HTML of a page, with and without a session: nothing but our own scripts is in it. */
@CommonplaceTest
@Tag("browser")
class HostileFirstHtmlTest {

    private static final int PAYLOADS_A_PAGE = 300;
    private static final int NAMES_TAKEN = 600;
    private static final List<String> COOKIES = List.of("theme=dark", "JSESSIONID=none");

    @Autowired
    Visit visit;

    @Autowired
    TestPeople people;

    @Autowired
    Spaces spaces;

    @Autowired
    Pages pages;

    private Caller author;

    @BeforeEach
    void anAuthor() {
        author = people.administratorCaller();
    }

    @Test
    void everyPayloadAsATextStaysWithinTheArticle() {
        SpaceDetails space = space("A space");
        PageDetails harmless = page(space, "Payloads", "Words.");
        for (String text : Payloads.texts(PAYLOADS_A_PAGE)) {
            PageDetails page = page(space, "Payloads", text);
            for (String cookie : COOKIES) {
                PlainDocument first = read(page, cookie).checkBeside(read(harmless, cookie));
                assertThat(first.words("#outlet h1.page-title")).containsExactly("Payloads");
                assertThat(first.html().select("#outlet article.prose")).hasSize(1);
            }
        }
    }

    @Test
    void everyNameStaysWords() {
        for (String name : Payloads.names(NAMES_TAKEN)) {
            SpaceDetails space = space(name);
            PageDetails harmless = page(space, "Harmless", "Words.");
            PageDetails page = page(space, name, "Words.");
            for (String cookie : COOKIES) {
                PlainDocument first = read(page, cookie).checkBeside(read(harmless, cookie));
                assertThat(first.words("#outlet h1.page-title")).containsExactly(name);
                assertThat(first.words("head > title")).containsExactly(name + " · " + name);
                assertThat(first.meta("og:title")).isEqualTo(name);
                assertThat(first.meta("og:site_name")).isEqualTo(name);
            }
        }
    }

    private PlainDocument read(PageDetails page, String cookie) {
        HttpResponse<String> answer = visit.get(page.url(), "Cookie", cookie);
        assertThat(answer.statusCode()).isEqualTo(200);
        return PlainDocument.of(answer.body());
    }

    private SpaceDetails space(String name) {
        return spaces.create(author, new NewSpace(TestPeople.fresh("F"), name, name, Visibility.PUBLIC));
    }

    private PageDetails page(SpaceDetails space, String title, String body) {
        return pages.create(author, new NewPage(space.key(), null, title, body));
    }
}
