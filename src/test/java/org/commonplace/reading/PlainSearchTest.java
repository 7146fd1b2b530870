package org.commonplace.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visitor;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.search.TestIndex;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Searching and finding one's way without a script, for visitors and for those who are signed in. */
@CommonplaceTest
class PlainSearchTest {

    @LocalServerPort
    int port;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestPeople people;

    @Autowired
    TestIndex index;

    SpaceDetails open;
    SpaceDetails inside;
    PersonCard person;
    PageDetails forAll;
    PageDetails forStaff;
    String word;

    @BeforeEach
    void twoPages() {
        open = wiki.space(Visibility.PUBLIC);
        inside = wiki.space(Visibility.PRIVATE);
        person = people.someone();
        Caller editor = people.caller(person);
        List.of(open, inside).forEach(space -> wiki.give(editor, Role.EDIT, space));
        word = TestPeople.fresh("glockenspiel").replace("-", "");
        forAll = wiki.page(editor, open, "Bars <& mallets>", "The " + word + " is tuned.");
        forStaff = wiki.page(editor, inside, "Storage", "Where the " + word + " is kept.");
    }

    @Test
    void visitorsFindWhatIsPublicWithoutASession() {
        index.catchUp();
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.get("/read?q=" + word);
        Document html = Jsoup.parse(answer.body());

        assertThat(html.select(".plain-hits a").eachAttr("href"))
                .containsExactly("/read/" + open.key() + "/" + forAll.slug());
        assertThat(html.select(".plain-hits a").text()).isEqualTo("Bars <& mallets>");
        assertThat(html.select(".plain-hits mark").text()).isEqualTo(word);
        assertThat(html.select(".plain-search input").attr("value")).isEqualTo(word);
        assertThat(html.text()).contains("1 result").doesNotContain("Storage");
        assertThat(html.select("script")).isEmpty();
        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                .contains("script-src 'none'");
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        assertThat(visitor.get(html.select(".plain-hits a").attr("href")).body())
                .contains("is tuned");
    }

    @Test
    void whoSignedInWithoutAScriptFindsWhatTheyMaySee() {
        index.catchUp();
        Visitor visitor = new Visitor(port);
        Document form = Jsoup.parse(
                visitor.get("/sign-in?continue=%2Fread%3Fq%3D" + word).body());
        Map<String, String> fields = new HashMap<>();
        form.select("form[action=/login] input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        fields.put("username", person.username());
        fields.put("password", "not this one");
        HttpResponse<String> wrong = visitor.post("/login", fields);
        assertThat(wrong.headers().firstValue("location").orElseThrow())
                .isEqualTo("/sign-in?continue=%2Fread%3Fq%3D" + word + "&wrong");
        Document again = Jsoup.parse(visitor.get("/sign-in?wrong").body());
        assertThat(again.select("[role=alert]").text()).contains("do not go together");
        fields.put("password", TestPeople.PASSWORD);
        HttpResponse<String> right = visitor.post("/login", fields);
        assertThat(right.headers().firstValue("location")).hasValue("/read?q=" + word);

        HttpResponse<String> found = visitor.get("/read?q=" + word);
        assertThat(Jsoup.parse(found.body()).select(".plain-hits a")).hasSize(2);
        assertThat(found.headers().firstValue("cache-control").orElse("")).contains("private");
        assertThat(visitor.get("/read").body()).contains("/read/" + inside.key());
        Document out = Jsoup.parse(visitor.get("/sign-in").body());
        assertThat(out.text()).contains("You are signed in as " + person.username());
        fields.clear();
        out.select("form[action=/logout] input").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        visitor.post("/logout", fields);
        assertThat(visitor.get("/read").body()).doesNotContain("/read/" + inside.key());
    }

    @Test
    void theSpacesOneMayReadAreListed() {
        Document html = Jsoup.parse(new Visitor(port).get("/read").body());
        assertThat(html.select("main li a").eachAttr("href"))
                .contains("/read/" + open.key())
                .doesNotContain("/read/" + inside.key());
        assertThat(html.select("main a[href=/sign-in]")).hasSize(1);
    }
}
