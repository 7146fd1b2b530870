package org.commonplace.discussion;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.notifications.Inbox;
import org.commonplace.notifications.Notice;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.ContentRef;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page in a private space with an author, a colleague who may comment, a reader and a curator. */
@CommonplaceTest
abstract class SaidAboutAPage {

    @Autowired
    Conversations conversations;

    @Autowired
    Comments comments;

    @Autowired
    Reactions reactions;

    @Autowired
    Moderation moderation;

    @Autowired
    Reports reports;

    @Autowired
    ReportTasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestPeople testPeople;

    @Autowired
    People people;

    @Autowired
    Pages pages;

    @Autowired
    Restrictions restrictions;

    @Autowired
    JdbcClient database;

    SpaceDetails space;
    Caller author;
    Caller colleague;
    Caller reader;
    Caller curator;
    Caller stranger;
    PageDetails page;
    ContentRef subject;

    @BeforeEach
    void aPage() {
        space = wiki.space(Visibility.PRIVATE);
        author = wiki.someoneWith(Role.EDIT, space);
        colleague = wiki.someoneWith(Role.COMMENT, space);
        reader = wiki.someoneWith(Role.VIEW, space);
        curator = wiki.someoneWith(Role.CURATE, space);
        stranger = testPeople.caller();
        page = wiki.page(author, space, "Zebrafish", "They are striped. Ask the keeper.");
        subject = Pages.ref(page.id());
    }

    /** Keeps the page to its author. */
    void restrict() {
        restrictions.set(author, page.id(), new Rules(new Named(Set.of(author.personId()), Set.of()), Named.NOBODY));
    }

    long say(Caller caller, String text) {
        return comments.add(caller, NewComment.about(subject, text));
    }

    List<Conversation> open(Caller caller) {
        return conversations.list(caller, subject, false, 0, 10);
    }

    Comment first(Caller caller) {
        return open(caller).getFirst().first();
    }

    /** What the inbox tells, once all of it has been told. */
    List<String> news(Caller caller) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> outstanding() == 0);
        return inbox.list(caller, true, null, 20).stream()
                .map(notice -> notice.happening() + " " + notice.subject().title() + " " + notice.times())
                .sorted()
                .toList();
    }

    Notice notice(Caller caller) {
        return inbox.list(caller, true, null, 1).getFirst();
    }

    String username(Caller person) {
        return people.card(person.personId()).orElseThrow().username();
    }

    List<String> audited(ContentRef about) {
        return database.sql(
                        "SELECT action FROM audit_entry WHERE subject_kind = :kind AND subject_id = :id ORDER BY id")
                .param("kind", about.kind())
                .param("id", about.id())
                .query(String.class)
                .list();
    }

    /** Other tests of the run tell of things at the same time, so only what concerns this page is waited for. */
    private long outstanding() {
        return database.sql("""
                        SELECT COUNT(*) FROM event_publication e
                        WHERE e.listener_id LIKE '%discussion%'
                          AND (EXISTS (SELECT 1 FROM discussion_comment c
                                       WHERE c.subject_kind = 'page' AND c.subject_id = :page
                                         AND e.serialized_event = CONCAT('{"comment":', c.id, '}'))
                            OR EXISTS (SELECT 1 FROM reader_report r
                                       WHERE r.subject_kind = 'page' AND r.subject_id = :page
                                         AND e.serialized_event = CONCAT('{"report":', r.id, '}')))
                        """).param("page", page.id()).query(Long.class).single();
    }
}
