package org.commonplace.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.discussion.Comments;
import org.commonplace.discussion.Fault;
import org.commonplace.discussion.Moderation;
import org.commonplace.discussion.NewComment;
import org.commonplace.discussion.NewReport;
import org.commonplace.discussion.Outcome;
import org.commonplace.discussion.Passage;
import org.commonplace.discussion.Reports;
import org.commonplace.notifications.Inbox;
import org.commonplace.notifications.Told;
import org.commonplace.notifications.Watched;
import org.commonplace.notifications.Watches;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.search.TestIndex;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.NewPage;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.PageHistory;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Reviews;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.commonplace.wiki.Trash;
import org.commonplace.wiki.VerifiedReading;
import org.commonplace.wiki.outside.OutsideLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a purge nothing is left of a text, wherever one looks. */
@CommonplaceTest
class PurgeTest {

    private static final String REASON = "A reader was named here by mistake.";

    @Autowired
    private Purges purges;

    @Autowired
    private TestWiki wiki;

    @Autowired
    private TestPeople people;

    @Autowired
    private Pages pages;

    @Autowired
    private PageHistory history;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Trash trash;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Watches watches;

    @Autowired
    private TestIndex index;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Traces traces;

    @Autowired
    private Comments comments;

    @Autowired
    private Moderation moderation;

    @Autowired
    private Reports reports;

    @Autowired
    private Reviews reviews;

    @Autowired
    private VerifiedReading verified;

    @Autowired
    private OutsideLinks outside;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Told told;

    @Autowired
    private People accounts;

    private Caller administrator;
    private Caller editor;
    private Caller reader;
    private SpaceDetails space;
    private String token;

    @BeforeEach
    void aSpace() {
        administrator = people.administratorCaller();
        space = wiki.space(Visibility.STAFF);
        editor = wiki.someoneWith(Role.EDIT, space);
        reader = wiki.someoneWith(Role.COMMENT, space);
        token = Traces.token();
    }

    @Test
    void nothingIsLeftOfAPageInAnyColumnOrFile() throws IOException {
        PageDetails page = saidEverywhere();
        List<ContentRef> said = new ArrayList<>(talkedOf(page));
        said.add(Pages.ref(page.id()));
        pages.find(editor, page.id());
        attach(wiki.page(editor, space, "Others", ""), "staff.txt", "stays");
        index.catchUpAndPack();
        assertThat(traces.words(token)).as("the index").isNotEmpty();
        assertThat(traces.columns(token))
                .contains(
                        "page.title",
                        "page_revision.title",
                        "page_revision.body",
                        "page_revision.comment",
                        "page_draft.title",
                        "page_draft.body",
                        "page_label.label",
                        "page_link.target_title",
                        "outside_link.url",
                        "former_address.title_key",
                        "watch.label",
                        "attachment.name",
                        "file_text.body",
                        "discussion_comment.body",
                        "discussion_comment.quote",
                        "discussion_comment.quote_before",
                        "discussion_comment.quote_after",
                        "discussion_comment.hidden_why",
                        "reader_report.words",
                        "reader_report.answer",
                        "identifiability_check.reason",
                        "audit_entry.detail");
        assertThat(rows("notice", said)).as("who was told").isGreaterThan(3);
        assertThat(rows("mention", said)).as("who is named").isGreaterThan(1);
        assertThat(traces.files(token)).as("the attachment's own file").isNotEmpty();
        trash.add(editor, page.id());

        Tombstone left = purges.purge(administrator, whole(page), REASON, Long.toString(page.id()));

        assertThat(pages.find(administrator, page.id())).isEmpty();
        assertThat(inbox.list(reader, false, null, 50)).isEmpty();
        traces.assertNoneOf(token);
        for (String table : List.of("notice", "mention", "identifiability_check")) {
            assertThat(rows(table, said)).as(table).isZero();
        }
        assertThat(database.sql("SELECT COUNT(*) FROM watch WHERE kind = 'PAGE' AND subject_id = ?")
                        .param(page.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(stone(left.id()))
                .matches(stone -> stone.content().equals(Pages.ref(page.id())))
                .matches(stone ->
                        stone.by() == administrator.personId() && stone.reason().equals(REASON));
        assertThat(database.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'page.purged' AND subject_id = ?")
                        .param(page.id())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aFormerTextGoesAndTheRestStays() throws IOException {
        PageDetails page = wiki.page(editor, space, "Wards", "Of " + token);
        drafts.savePage(editor, page.id(), 1, "Wards", "Still of " + token);
        pages.save(editor, page.id(), new PageEdit("Of nobody", 1));
        assertRefused("revision", new Purge(Pages.ref(page.id()), List.of(2)), page);

        assertThat(traces.columns(token)).contains("page_revision.body", "page_draft.body");
        purges.purge(administrator, new Purge(Pages.ref(page.id()), List.of(1)), REASON, Long.toString(page.id()));

        traces.assertNoneOf(token);
        assertThat(pages.get(editor, page.id()).body()).isEqualTo("Of nobody");
        assertThat(history.revision(editor, page.id(), 1).line().isPurged()).isTrue();
        assertThatThrownBy(() -> history.restore(editor, page.id(), 1, "")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> pages.save(editor, page.id(), new PageEdit("Based on nothing", 1)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aFileGoesFromDiskAndTheAuditTrailForgetsItsName() throws IOException {
        PageDetails page = wiki.page(editor, space, "Wards", "");
        ContentRef file = new ContentRef("attachment", attach(page).id());
        assertThat(traces.columns(token)).contains("attachment.name", "file_text.body", "audit_entry.detail");
        assertThat(traces.files(token)).isNotEmpty();
        purges.purge(administrator, new Purge(file, List.of()), REASON, Long.toString(file.id()));
        traces.assertNoneOf(token);
    }

    @Test
    void onlyAdministratorsPurgeAndOnlyWithAReasonAndTheNumber() {
        PageDetails page = wiki.page(editor, space, "Wards", token);
        Caller curator = wiki.someoneWith(Role.CURATE, space);
        Caller stranger = people.caller();
        Caller reading = new Caller(administrator.personId(), administrator.groups(), true, true);
        String number = Long.toString(page.id());
        PageDetails secret = wiki.page(people.administratorCaller(), wiki.space(Visibility.PRIVATE), "Secret", "");

        for (Caller refused : List.of(editor, curator, reading)) {
            assertThatThrownBy(() -> purges.purge(refused, whole(page), REASON, number))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> purges.list(refused, new Paging(0, 1))).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> purges.purge(stranger, whole(secret), REASON, Long.toString(secret.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> purges.purge(Caller.ANONYMOUS, whole(page), REASON, number))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> purges.purge(administrator, whole(page), "no", number))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> purges.purge(administrator, whole(page), "Patient 943 476 5919 was named", number))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> purges.purge(administrator, whole(page), REASON, number + "1"))
                .isInstanceOf(Invalid.class);
        assertThat(pages.get(editor, page.id()).body()).isEqualTo(token);
    }

    @Test
    void aPageWithPagesBelowItStays() {
        PageDetails page = wiki.page(editor, space, "Above", "");
        wiki.page(editor, page, "Below", "");
        assertRefused("page", whole(page), page);
    }

    private void assertRefused(String field, Purge purge, PageDetails page) {
        assertThatThrownBy(() -> purges.purge(administrator, purge, REASON, Long.toString(page.id())))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.problems().getFirst().field())
                                .isEqualTo(field));
    }

    /** A page whose readers see one text while another waits, both of them and all around it with the word in it. */
    private PageDetails saidEverywhere() throws IOException {
        PageDetails page = pages.create(
                editor,
                new NewPage(
                        space.key(),
                        null,
                        "First " + token,
                        "One " + token + " [[" + token + " wanted]]",
                        List.of("label " + token, "wards"),
                        false,
                        "folder/" + token + ".md"));
        watches.watch(reader, Watched.page(page.id()));
        watches.watch(reader, Watched.label(space.id(), "label " + token));
        String asked = "Two " + token + ", ask @" + username(reader) + " [[" + token + " wanted]]";
        pages.save(editor, page.id(), new PageEdit("Second " + token, asked, 1, "why " + token, false, null));
        attach(page);
        attachments.remove(editor, attach(page, "other " + token).id());
        told.about(page.id());
        verified.ask(administrator, space.key(), true);
        reviews.review(editor, page.id(), 2, null);
        String waiting = "Three " + token + " [[" + token + "]]";
        pages.save(editor, page.id(), new PageEdit("Third " + token, waiting, 2, "", false, null));
        outside.note(page.id(), List.of("https://example.org/" + token));
        drafts.savePage(editor, page.id(), 3, "Draft " + token, "Draft of " + token);
        assertThat(pages.get(editor, page.id()).isHeldBack()).isTrue();
        assertThat(pages.get(reader, page.id()).body()).isEqualTo(asked);
        return page;
    }

    /** What was said and reported about it, and waits to be told or was. */
    private List<ContentRef> talkedOf(PageDetails page) {
        ContentRef subject = Pages.ref(page.id());
        Passage passage = new Passage(token, "Two " + token, token + ", ask");
        String named = "Is " + token + " right, @" + username(editor) + "?";
        long asked = comments.add(reader, new NewComment(subject, named, passage, Consent.NONE));
        awaitRows("mention", Comments.ref(asked), 1);
        long answered = comments.reply(editor, asked, "Again " + token, Consent.NONE);
        awaitRows("notice", Comments.ref(asked), 2);
        moderation.hide(administrator, answered, "Because of " + token);
        long number = comments.reply(
                reader,
                asked,
                "Telephone 0943 4765919 or 943 476 5919 for the " + token,
                Consent.because("The telephone of the " + token));
        long report = reports.tell(reader, new NewReport(subject, Fault.WRONG, token, "192.0.2.1", Consent.NONE));
        awaitRows("notice", Reports.ref(report), 1);
        reports.settle(editor, report, Outcome.OTHERWISE, "It is " + token);
        awaitRows("notice", Reports.ref(report), 2);
        return List.of(Comments.ref(asked), Comments.ref(answered), Comments.ref(number), Reports.ref(report));
    }

    private void awaitRows(String table, ContentRef about, long number) {
        await().atMost(Duration.ofSeconds(30)).until(() -> rows(table, List.of(about)) >= number);
    }

    private String username(Caller person) {
        return accounts.card(person.personId()).orElseThrow().username();
    }

    /** How many rows of a table are about these. */
    private long rows(String table, List<ContentRef> about) {
        return about.stream()
                .mapToLong(content -> database.sql(
                                "SELECT COUNT(*) FROM " + table + " WHERE subject_kind = ? AND subject_id = ?")
                        .params(content.kind(), content.id())
                        .query(Long.class)
                        .single())
                .sum();
    }

    private Attachment attach(PageDetails page) throws IOException {
        return attach(page, "content " + token);
    }

    private Attachment attach(PageDetails page, String content) throws IOException {
        return attach(page, token + ".txt", content);
    }

    private Attachment attach(PageDetails page, String name, String content) throws IOException {
        return attachments.add(editor, Pages.ref(page.id()), name, new ByteArrayInputStream(content.getBytes(UTF_8)));
    }

    private static Purge whole(PageDetails page) {
        return new Purge(Pages.ref(page.id()), List.of());
    }

    private Tombstone stone(long id) {
        return purges.list(administrator, new Paging(0, 200)).items().stream()
                .filter(stone -> stone.id() == id)
                .findFirst()
                .orElseThrow();
    }
}
