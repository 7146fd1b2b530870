package org.commonplace.wiki;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.attachments.TestExpiredFiles;
import org.commonplace.discussion.Comments;
import org.commonplace.discussion.NewComment;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.search.TestIndex;
import org.commonplace.shared.AsOf;
import org.commonplace.shared.ContentRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is thrown away is gone with everything that belonged to it once its time is over, however often that is cut off. */
@CommonplaceTest
class EmptiedTrashTest {

    private static final Duration OVER = Duration.ofDays(31);

    @Autowired
    ExpiredPages expired;

    @Autowired
    TestExpiredFiles expiredFiles;

    @Autowired
    Meanwhile meanwhile;

    @Autowired
    Trash trash;

    @Autowired
    Pages pages;

    @Autowired
    Drafts drafts;

    @Autowired
    Attachments files;

    @Autowired
    Comments comments;

    @Autowired
    TestIndex index;

    @Autowired
    TestWiki wiki;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Value("${commonplace.home}")
    Path home;

    final String secret = TestPeople.fresh("Quokka").replace("-", "");

    SpaceDetails space;
    Caller curator;

    @BeforeEach
    void aSpace() {
        space = wiki.space(Visibility.STAFF);
        curator = wiki.someoneWith(Role.CURATE, space);
    }

    @Test
    void revisionsDraftsCommentsFilesAndIndexGoWithAPage() throws IOException {
        PageDetails page = wiki.page(curator, space, "About " + secret, "One " + secret);
        pages.save(curator, page.id(), new PageEdit("Two " + secret, 1));
        pages.setLabels(curator, page.id(), List.of("label " + secret));
        drafts.savePage(curator, page.id(), 2, "Draft " + secret, "Of " + secret);
        comments.add(curator, NewComment.about(Pages.ref(page.id()), "Is " + secret + " right?"));
        Attachment file = attach(page, secret + ".txt", "In the file: " + secret);
        index.catchUp();
        assertThat(columns())
                .contains(
                        "page.title",
                        "page_revision.body",
                        "page_draft.body",
                        "page_label.label",
                        "discussion_comment.body",
                        "attachment.name");
        assertThat(onDisk(file)).exists();

        trash.add(curator, page.id());
        emptyIn(OVER);
        index.catchUp();
        assertThat(columns()).isEmpty();
        assertThat(onDisk(file)).doesNotExist();
        assertThat(auditedBy(Pages.ref(page.id())))
                .as("nobody did it, the product itself")
                .containsExactly("page.expired by nobody");
    }

    @Test
    void whatFailsIsNotHalfGoneKeepsNoOtherAndGoesTheNextTime() {
        PageDetails first = thrownAway("First");
        PageDetails second = thrownAway("Second");
        PageDetails third = thrownAway("Third");
        meanwhile.as(Pages.ref(second.id()), () -> {
            throw new IllegalStateException("The disk is full");
        });

        emptyIn(OVER);
        assertThat(revisions(first) + revisions(third)).isZero();
        assertThat(revisions(second)).isOne();
        assertThat(auditedBy(Pages.ref(second.id()))).doesNotContain("page.expired by nobody");

        emptyIn(OVER);
        assertThat(revisions(second)).isZero();
    }

    @Test
    void aPageBroughtBackWhileTheTrashIsEmptiedStays() {
        PageDetails first = thrownAway("First");
        PageDetails second = thrownAway("Second");
        meanwhile.as(Pages.ref(first.id()), () -> trash.restore(curator, second.id()));

        emptyIn(OVER);

        assertThat(revisions(first)).isZero();
        assertThat(pages.get(curator, second.id()).body()).isEqualTo("Words.");
    }

    @Test
    void aFileBroughtBackWhileTheTrashIsEmptiedStaysAndAYoungerOneToo() throws IOException {
        PageDetails page = wiki.page(curator, space, "Files", "Words.");
        Attachment first = attach(page, "first.txt", "First " + secret);
        Attachment second = attach(page, "second.txt", "Second " + secret);
        Attachment younger = attach(page, "younger.txt", "Younger " + secret);
        files.remove(curator, first.id());
        files.remove(curator, second.id());
        AsOf.at(clock.instant().plus(Duration.ofDays(5)), () -> files.remove(curator, younger.id()));
        meanwhile.as(
                new ContentRef("attachment", first.id()),
                () -> files.restore(curator, Pages.ref(page.id()), second.id()));

        emptyIn(OVER);

        assertThat(onDisk(first)).doesNotExist();
        assertThat(files.list(curator, Pages.ref(page.id())))
                .extracting(Attachment::id)
                .containsExactly(second.id());
        assertThat(files.restore(curator, Pages.ref(page.id()), younger.id()).name())
                .isEqualTo("younger.txt");
        assertThat(auditedBy(new ContentRef("attachment", first.id()))).contains("attachment.expired by nobody");
    }

    private void emptyIn(Duration later) {
        Instant then = clock.instant().plus(later);
        AsOf.at(then, expired::delete);
        AsOf.at(then, expiredFiles::run);
    }

    private PageDetails thrownAway(String title) {
        PageDetails page = wiki.page(curator, space, title, "Words.");
        trash.add(curator, page.id());
        return page;
    }

    private Attachment attach(PageDetails page, String name, String text) throws IOException {
        return files.add(curator, Pages.ref(page.id()), name, new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private Path onDisk(Attachment file) {
        return home.resolve("files")
                .resolve(file.sha256().substring(0, 2))
                .resolve(file.sha256().substring(2));
    }

    private long revisions(PageDetails page) {
        return database.sql("SELECT COUNT(*) FROM page_revision WHERE page_id = ?")
                .param(page.id())
                .query(Long.class)
                .single();
    }

    private List<String> auditedBy(ContentRef about) {
        return database.sql("""
                        SELECT CONCAT(action, ' by ', COALESCE(person_id, 'nobody')) FROM audit_entry
                        WHERE subject_kind = ? AND subject_id = ? AND action LIKE '%.expired'
                        """)
                .params(about.kind(), about.id())
                .query(String.class)
                .list();
    }

    /** The columns of any table in which the secret stands. */
    private List<String> columns() {
        record Column(String table, String name) {}
        return database.sql("""
                        SELECT c.table_name, c.column_name FROM information_schema.columns c
                        JOIN information_schema.tables t USING (table_schema, table_name)
                        WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
                        AND (c.data_type LIKE '%char' OR c.data_type LIKE '%text' OR c.data_type LIKE '%blob'
                             OR c.data_type LIKE '%binary')
                        """).query((row, n) -> new Column(row.getString(1), row.getString(2))).list().stream()
                .filter(column -> database.sql("SELECT COUNT(*) FROM `" + column.table + "` WHERE LOWER(CONVERT(`"
                                        + column.name + "` USING utf8mb4)) LIKE LOWER(?)")
                                .param("%" + secret + "%")
                                .query(Long.class)
                                .single()
                        > 0)
                .map(column -> column.table + "." + column.name)
                .toList();
    }
}
