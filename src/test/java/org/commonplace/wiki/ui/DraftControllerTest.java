package org.commonplace.wiki.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visitor;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.Grant;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommonplaceTest
class DraftControllerTest {

    @LocalServerPort
    int port;

    @Autowired
    TestWiki wiki;

    @Autowired
    People people;

    @Autowired
    Drafts drafts;

    @Autowired
    Spaces spaces;

    @Autowired
    TestPeople testPeople;

    SpaceDetails space;
    Caller editor;
    PageDetails page;

    @BeforeEach
    void aPage() {
        space = wiki.space(Visibility.PRIVATE);
        editor = wiki.someoneWith(Role.EDIT, space);
        page = wiki.page(editor, space, "Page", "Published.");
    }

    @Test
    void whatIsTypedIsSavedOutsideTheViewsSession() {
        HttpResponse<String> answer = post(signedIn(editor), "/drafts/pages/" + page.id(), "Typed.");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(drafts.ofPage(editor, page.id()).orElseThrow().body()).isEqualTo("Typed.");
    }

    @Test
    void aDraftOfANewPageIsBegunOnceAndGoneOnWith() {
        Visitor browser = signedIn(editor);
        post(browser, "/drafts/spaces/" + space.key(), "Begun.");
        Drafts.Draft begun = drafts.mine(editor).getFirst();

        HttpResponse<String> answer = post(browser, "/drafts/new/" + begun.id(), "Gone on.");

        assertThat(answer.body()).contains("?draft=" + begun.id());
        assertThat(drafts.mine(editor)).hasSize(1);
        assertThat(drafts.get(editor, begun.id()).body()).isEqualTo("Gone on.");
    }

    @Test
    void withoutOurProofNothingIsSaved() {
        String body = typed("Forged.");

        assertThat(signedIn(editor)
                        .send("POST", "/drafts/pages/" + page.id(), body)
                        .statusCode())
                .isEqualTo(403);
        assertThat(drafts.ofPage(editor, page.id())).isEmpty();
    }

    @Test
    void aVisitorIsSentToSignInAndNothingIsSaved() {
        HttpResponse<String> answer = post(new Visitor(port), "/drafts/pages/" + page.id(), "Typed.");

        assertThat(answer.statusCode()).isIn(302, 401, 403);
        assertThat(new Visitor(port).get("/drafts/token").statusCode()).isIn(302, 401);
    }

    @Test
    void someoneElseReachesNeitherThePageNorTheDraft() {
        Drafts.Draft mine = drafts.begin(editor, space.id(), null, "Mine", "My text.");
        Visitor stranger = signedIn(wiki.someoneWith(Role.EDIT, wiki.space(Visibility.PRIVATE)));
        Visitor colleague = signedIn(wiki.someoneWith(Role.EDIT, space));

        assertThat(post(stranger, "/drafts/pages/" + page.id(), "Taken.").statusCode())
                .isEqualTo(404);
        assertThat(post(colleague, "/drafts/new/" + mine.id(), "Taken.").statusCode())
                .isEqualTo(404);
        colleague.send("DELETE", "/drafts/new/" + mine.id(), "", "X-CSRF-TOKEN", colleague.csrfToken());
        assertThat(drafts.get(editor, mine.id()).body()).isEqualTo("My text.");
    }

    @Test
    void aNewPageIsNotBegunUnderOneThatMayNotBeSeenOrChanged() {
        SpaceDetails foreign = wiki.space(Visibility.PRIVATE);
        PageDetails far = wiki.page(wiki.someoneWith(Role.EDIT, foreign), foreign, "Far", "");
        SpaceDetails readable = wiki.space(Visibility.STAFF);
        PageDetails fixed = wiki.page(wiki.someoneWith(Role.EDIT, readable), readable, "Fixed", "");
        Visitor browser = signedIn(editor);
        String mine = "/drafts/spaces/" + space.key() + "?parent=";

        assertThat(post(browser, mine + far.id(), "Typed.").statusCode()).isEqualTo(404);
        assertThat(post(browser, mine + fixed.id(), "Typed.").statusCode()).isEqualTo(403);
        assertThat(post(browser, "/drafts/spaces/" + foreign.key(), "Typed.").statusCode())
                .isEqualTo(404);
        assertThat(post(browser, "/drafts/spaces/" + readable.key() + "?parent=" + page.id(), "Typed.")
                        .statusCode())
                .isEqualTo(403);
        assertThat(drafts.mine(editor)).isEmpty();
    }

    @Test
    void losingTheSpaceEndsItsDrafts() {
        Drafts.Draft begun = drafts.begin(editor, space.id(), null, "Mine", "My text.");
        drafts.savePage(editor, page.id(), 1, "Page", "Typed.");
        Visitor browser = signedIn(editor);
        spaces.setAccess(testPeople.administratorCaller(), space.key(), List.of());

        assertThat(drafts.mine(editor)).isEmpty();
        assertThat(drafts.ofPage(editor, page.id())).isEmpty();
        assertThat(post(browser, "/drafts/new/" + begun.id(), "More.").statusCode())
                .isEqualTo(404);
        assertThat(post(browser, "/drafts/pages/" + page.id(), "More.").statusCode())
                .isEqualTo(404);
    }

    @Test
    void losingTheRightToWriteLeavesADraftAsItIs() {
        Drafts.Draft begun = drafts.begin(editor, space.id(), null, "Mine", "My text.");
        spaces.setAccess(
                testPeople.administratorCaller(), space.key(), List.of(Grant.toPerson(editor.personId(), Role.VIEW)));

        assertThat(post(signedIn(editor), "/drafts/new/" + begun.id(), "More.").statusCode())
                .isEqualTo(403);
        assertThat(drafts.get(editor, begun.id()).body()).isEqualTo("My text.");
    }

    @Test
    void whoMayOnlyReadThePageLeavesNoDraftOfIt() {
        Caller reader = wiki.someoneWith(Role.VIEW, space);

        assertThat(post(signedIn(reader), "/drafts/pages/" + page.id(), "Typed.")
                        .statusCode())
                .isEqualTo(403);
        assertThat(drafts.ofPage(reader, page.id())).isEmpty();
    }

    private Visitor signedIn(Caller person) {
        Visitor browser = new Visitor(port);
        String username = people.card(person.personId()).orElseThrow().username();
        browser.signIn(username, TestPeople.PASSWORD);
        return browser;
    }

    private static HttpResponse<String> post(Visitor browser, String address, String body) {
        return browser.send("POST", address, typed(body), "X-CSRF-TOKEN", browser.csrfToken());
    }

    private static String typed(String body) {
        return "{\"title\": \"Title\", \"body\": \"" + body + "\", \"base\": 1}";
    }
}
