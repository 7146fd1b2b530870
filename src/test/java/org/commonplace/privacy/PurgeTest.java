package org.commonplace.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.notifications.Watched;
import org.commonplace.notifications.Watches;
import org.commonplace.people.Caller;
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
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.commonplace.wiki.Trash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a purge nothing is left of a text, wherever one looks. */
@CommonplaceTest
class PurgeTest {

    private static final String REASON = "A reader was named here by mistake.";

    /** The logs that the database forgets in its own time, and the system tablespace, which holds its undo log. */
    private static final Pattern LOGS = Pattern.compile("ib_logfile\\d+|undo\\d+|ibdata1|ib_buffer_pool|aria_log.*");

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

    @Value("${commonplace.home}")
    private Path home;

    private Caller administrator;
    private Caller editor;
    private SpaceDetails space;
    private String token;

    @BeforeEach
    void aSpace() {
        administrator = people.administratorCaller();
        space = wiki.space(Visibility.STAFF);
        editor = wiki.someoneWith(Role.EDIT, space);
        token = "qz" + Long.toString(System.nanoTime(), 36) + "zq";
    }

    @Test
    void nothingIsLeftOfAPageInAnyColumnOrFile() throws IOException {
        PageDetails page = saidEverywhere();
        pages.find(editor, page.id());
        index.catchUp();
        assertThat(words()).as("the index").isNotEmpty();
        assertThat(columns())
                .contains(
                        "page.title",
                        "page_revision.body",
                        "page_draft.body",
                        "page_label.label",
                        "page_link.target_title",
                        "former_address.title_key",
                        "watch.label",
                        "attachment.name");
        assertThat(files()).as("the attachment's own file").isNotEmpty();
        trash.add(editor, page.id());

        Tombstone left = purges.purge(administrator, whole(page), REASON, Long.toString(page.id()));

        assertThat(pages.find(administrator, page.id())).isEmpty();
        assertThat(columns()).isEmpty();
        await().atMost(Duration.ofSeconds(150)).until(() -> stone(left.id()).rebuilt());
        assertThat(files()).isEmpty();
        assertThat(words()).as("the index").isEmpty();
        assertThat(database.sql(
                                "SELECT (SELECT COUNT(*) FROM notice WHERE subject_kind = 'page' AND subject_id = :page)"
                                        + " + (SELECT COUNT(*) FROM mention WHERE subject_kind = 'page' AND subject_id = :page)"
                                        + " + (SELECT COUNT(*) FROM watch WHERE kind = 'PAGE' AND subject_id = :page)")
                        .param("page", page.id())
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

        Tombstone left = purges.purge(
                administrator, new Purge(Pages.ref(page.id()), List.of(1)), REASON, Long.toString(page.id()));

        assertThat(columns()).isEmpty();
        await().atMost(Duration.ofSeconds(150)).until(() -> stone(left.id()).rebuilt());
        assertThat(files()).isEmpty();
        assertThat(words()).as("the index").isEmpty();
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
        purges.purge(administrator, new Purge(file, List.of()), REASON, Long.toString(file.id()));
        assertThat(columns()).isEmpty();
        await().atMost(Duration.ofSeconds(150))
                .until(() -> purges.list(administrator, new Paging(0, 1))
                        .items()
                        .getFirst()
                        .rebuilt());
        assertThat(files()).isEmpty();
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
        Caller reader = wiki.someoneWith(Role.VIEW, space);
        watches.watch(reader, Watched.page(page.id()));
        watches.watch(reader, Watched.label(space.id(), "label " + token));
        pages.save(editor, page.id(), new PageEdit("Second " + token, "Two " + token, 1, "why " + token, false, null));
        pages.save(
                editor,
                page.id(),
                new PageEdit("Third " + token, "Three " + token + " [[" + token + "]]", 2, "", false, null));
        drafts.savePage(editor, page.id(), 3, "Draft " + token, "Draft of " + token);
        attach(page);
        attachments.remove(editor, attach(page, "other " + token).id());
        return page;
    }

    private Attachment attach(PageDetails page) throws IOException {
        return attach(page, "content " + token);
    }

    private Attachment attach(PageDetails page, String content) throws IOException {
        byte[] bytes = content.getBytes(UTF_8);
        return attachments.add(editor, Pages.ref(page.id()), token + ".txt", new ByteArrayInputStream(bytes));
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

    /** Columns of any table that hold the token, however it is written. */
    private List<String> columns() {
        record Column(String table, String name) {}
        List<Column> all = database.sql("""
                        SELECT c.table_name, c.column_name FROM information_schema.columns c
                        JOIN information_schema.tables t USING (table_schema, table_name)
                        WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
                        AND c.data_type IN ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext',
                                            'binary', 'varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob', 'json')
                        """)
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list();
        assertThat(all).hasSizeGreaterThan(40);
        return all.stream()
                .filter(column -> database.sql("SELECT COUNT(*) FROM `" + column.table + "` WHERE LOWER(CONVERT(`"
                                        + column.name + "` USING utf8mb4)) LIKE ?")
                                .param("%" + token + "%")
                                .query(Long.class)
                                .single()
                        > 0)
                .map(column -> column.table + "." + column.name)
                .toList();
    }

    /** What the index still has of the token, deleted documents included: its words are packed in the files. */
    private List<String> words() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(home.resolve("index"))) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                try (FSDirectory directory = FSDirectory.open(folder)) {
                    if (DirectoryReader.indexExists(directory)) {
                        words(directory, found);
                    }
                }
            }
        }
        return found;
    }

    private void words(FSDirectory directory, List<String> found) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                StoredFields stored = leaf.reader().storedFields();
                for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                    note(stored.document(document).toString(), found);
                }
                for (FieldInfo field : leaf.reader().getFieldInfos()) {
                    Terms terms = leaf.reader().terms(field.name);
                    if (terms != null) {
                        TermsEnum each = terms.iterator();
                        for (BytesRef term = each.next(); term != null; term = each.next()) {
                            note(field.name + " " + new String(term.bytes, term.offset, term.length, UTF_8), found);
                        }
                    }
                }
            }
        }
    }

    private void note(String words, List<String> found) {
        if (words.toLowerCase(Locale.ROOT).contains(token)) {
            found.add(words);
        }
    }

    /** Files of the home folder that hold the token, in their content or their name. */
    private List<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!LOGS.matcher(name).matches() && (name.contains(token) || holds(file))) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private boolean holds(Path file) throws IOException {
        return new String(Files.readAllBytes(file), ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains(token);
    }
}
