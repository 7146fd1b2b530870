package org.commonplace.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visitor;
import org.commonplace.attachments.Attachments;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.FileSystemUtils;

@CommonplaceTest
class BackupTest {

    private static final List<String> CHANGE_BY_THEMSELVES =
            List.of("rows/scheduled_tasks", "rows/search_outbox", "rows/search_agent", "rows/told_change");

    @Autowired
    private Environment environment;

    @Autowired
    private TestWiki wiki;

    @Autowired
    private Pages pages;

    @Autowired
    private Attachments attachments;

    @Autowired
    private JdbcClient database;

    @Value("${commonplace.home}")
    private Path running;

    private Path folder;
    private Path file;
    private final Environment settings = new MockEnvironment()
            .withProperty("commonplace.server", Path.of("target/server").toString());

    @BeforeEach
    void write() throws IOException {
        folder = Files.createTempDirectory(Path.of("target/homes").toAbsolutePath(), "backup-");
        file = folder.resolve("copy.zip");
        database.sql("CREATE TABLE every_type (id BIGINT PRIMARY KEY, words TEXT, made DATETIME(6), raw LONGBLOB,"
                        + " yes TINYINT(1), bits BIT(5), price DECIMAL(12,4), ratio DOUBLE, nothing INT,"
                        + " twice BIGINT AS (id * 2) STORED)")
                .update();
        database.sql("INSERT INTO every_type (id, words, made, raw, yes, bits, price, ratio) VALUES (?,?,?,?,?,?,?,?)")
                .params(
                        0,
                        "Ünïcode \uD83D\uDCD6 \\ ' \n",
                        "2026-03-29 01:30:00.123456",
                        new byte[] {0, -1, 39, 92},
                        1,
                        5,
                        "12.3400",
                        0.1d)
                .update();
        Files.createDirectories(running.resolve("files/ab"));
        Files.write(running.resolve("files/ab/backup-test"), new byte[] {1, 2, 3, 0, -128});
    }

    @AfterEach
    void clean() throws IOException {
        database.sql("DROP TABLE every_type").update();
        Files.delete(running.resolve("files/ab/backup-test"));
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void aRestoredBackupIsEqualByteForByte() throws Exception {
        Map<String, String> before = backUp();

        Home restored = new Home(folder.resolve("restored"));
        new Restore(restored).from(file, settings);

        assertThat(restored.folder().resolve("files/ab/backup-test")).hasBinaryContent(new byte[] {1, 2, 3, 0, -128});
        assertThat(Files.getPosixFilePermissions(restored.folder().resolve("files/ab/backup-test")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(restored.restoring()).doesNotExist();
        try (EmbeddedServer again =
                new EmbeddedServer(restored, ServerBinaries.unpackedBelow(Path.of("target/server")))) {
            again.start();
            try (Connection connection =
                    DriverManager.getConnection(again.jdbcUrl(), EmbeddedServer.USER, restored.databasePassword())) {
                assertThat(rowsOf(connection)).isEqualTo(before);
                assertThatThrownBy(() -> connection
                                .createStatement()
                                .execute("INSERT INTO audit_entry VALUES (1,NOW(),NULL,'a',NULL,NULL,''),"
                                        + " (1,NOW(),NULL,'a',NULL,NULL,'') ON DUPLICATE KEY UPDATE detail = 'b'"))
                        .hasMessageContaining("never changed");
            }
        }
    }

    @Test
    void aBackupMadeWhilePeopleSaveIsOfOneMoment() throws Exception {
        SpaceDetails space = wiki.space(Visibility.STAFF);
        Caller editor = wiki.someoneWith(Role.EDIT, space);
        layPagesAndRevisionsApart();
        try {
            backUpAmongSaves(editor, space);
        } finally {
            database.sql("DROP TABLE page_apart").update();
        }

        Home restored = new Home(folder.resolve("restored"));
        new Restore(restored).from(file, settings);
        try (EmbeddedServer again =
                new EmbeddedServer(restored, ServerBinaries.unpackedBelow(Path.of("target/server")))) {
            again.start();
            try (Connection connection =
                    DriverManager.getConnection(again.jdbcUrl(), EmbeddedServer.USER, restored.databasePassword())) {
                assertWhole(connection, space, restored.folder().resolve("files"));
            }
        }
    }

    /** Whatever is read table by table rather than as of one moment then shows revisions of pages it does not know. */
    private void layPagesAndRevisionsApart() {
        database.sql("CREATE TABLE page_apart (id INT PRIMARY KEY, content LONGBLOB)")
                .update();
        Random random = new Random(1);
        for (int row = 0; row < 12; row++) {
            byte[] content = new byte[1 << 20];
            random.nextBytes(content);
            database.sql("INSERT INTO page_apart VALUES (?, ?)")
                    .params(row, content)
                    .update();
        }
    }

    private void backUpAmongSaves(Caller editor, SpaceDetails space) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger saved = new AtomicInteger();
        try (ExecutorService hands = Executors.newFixedThreadPool(2);
                DatabaseAccess access = access(new Home(running))) {
            List<Future<Void>> work = new ArrayList<>();
            for (int hand = 0; hand < 2; hand++) {
                work.add(hands.submit(() -> saveUntil(enough, editor, space, saved)));
            }
            try {
                await().until(() -> saved.get() >= 5);
                int before = saved.get();
                new Backup(new Home(running)).to(file, access);
                assertThat(saved.get() - before).as("saved meanwhile").isGreaterThan(5);
            } finally {
                enough.set(true);
            }
            for (Future<Void> done : work) {
                done.get(1, TimeUnit.MINUTES);
            }
        }
    }

    private @Nullable Void saveUntil(AtomicBoolean enough, Caller editor, SpaceDetails space, AtomicInteger saved)
            throws IOException {
        while (!enough.get()) {
            PageDetails page = wiki.page(editor, space, "Saved meanwhile", "First.");
            byte[] note = ("A note for page " + page.id()).getBytes(StandardCharsets.UTF_8);
            attachments.add(editor, Pages.ref(page.id()), "note.txt", new ByteArrayInputStream(note));
            pages.save(editor, page.id(), new PageEdit("Second.", 1));
            saved.incrementAndGet();
        }
        return null;
    }

    private static void assertWhole(Connection connection, SpaceDetails space, Path files) throws Exception {
        String here = " WHERE p.space_id = " + space.id();
        assertThat(values(connection, "SELECT p.id FROM page p" + here)).hasSizeGreaterThan(4);
        assertThat(values(
                        connection,
                        "SELECT r.id FROM page_revision r LEFT JOIN page p ON p.id = r.page_id WHERE p.id IS NULL"))
                .as("revisions without their page")
                .isEmpty();
        assertThat(values(
                        connection,
                        "SELECT p.id FROM page p LEFT JOIN page_revision r ON r.id = p.current_revision_id" + here
                                + " AND r.id IS NULL"))
                .as("pages without their text")
                .isEmpty();
        assertThat(values(
                        connection,
                        "SELECT r.id FROM page p JOIN page_revision r ON r.page_id = p.id AND r.number > p.current_number"
                                + here))
                .as("revisions that their page does not know")
                .isEmpty();
        assertThat(values(
                        connection,
                        "SELECT a.sha256 FROM attachment a JOIN page p ON p.id = a.owner_id AND a.owner_kind = 'page'"
                                + here))
                .isNotEmpty()
                .allSatisfy(sum -> assertThat(files.resolve(sum.substring(0, 2)).resolve(sum.substring(2)))
                        .isRegularFile());
    }

    private static List<String> values(Connection connection, String query) throws Exception {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Test
    void aRestoredProductFindsWhatItHeldAlthoughTheIndexWasLeftOut() throws Exception {
        SpaceDetails space = wiki.space(Visibility.PUBLIC);
        String word = TestPeople.fresh("glockenspiel").replace("-", "");
        wiki.page(wiki.someoneWith(Role.EDIT, space), space, "Restored", "About the " + word);
        backUp();
        Path home = folder.resolve("restored");
        assertThat(Product.restoring(home, file).ended()).isZero();
        assertThat(home.resolve("index")).doesNotExist();

        try (Product product = Product.started(home)) {
            Visitor visitor = new Visitor(product.port());
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(
                                    visitor.get("/api/v1/search?q=" + word).body())
                            .contains("\"total\":1", "Restored"));
        }
    }

    @Test
    void aBackupIsNotWrittenOverAFile() throws Exception {
        Files.writeString(file, "precious");

        assertThatThrownBy(this::backUp).isInstanceOf(CannotStart.class).hasMessageContaining("already is a file");
        assertThat(file).hasContent("precious");
    }

    @Test
    void aHomeWithContentIsNotRestoredInto() throws Exception {
        backUp();

        assertThatThrownBy(() -> new Restore(new Home(running)).from(file, settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not empty");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path target = folder.resolve("untouched");
        Path nowhere = folder.resolve("nowhere.zip");
        assertThatThrownBy(() -> new Restore(new Home(target)).from(nowhere, settings))
                .isInstanceOf(CannotStart.class)
                .hasMessage("There is no file " + nowhere + " that can be read.");
        assertThat(target).doesNotExist();
    }

    @Test
    void aDamagedBackupIsRefusedBeforeAnythingIsWritten() throws Exception {
        backUp();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        Path target = folder.resolve("untouched");
        assertThatThrownBy(() -> new Restore(new Home(target)).from(file, settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not a backup");
        assertThat(target).doesNotExist();
    }

    @Test
    void aBackupIsReadableByItsOwnerOnly() throws Exception {
        backUp();

        assertThat(Files.getPosixFilePermissions(file)).hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    private Map<String, String> backUp() throws Exception {
        Home home = new Home(running);
        try (DatabaseAccess access = access(home);
                Connection connection = access.connect()) {
            new Backup(home).to(file, access);
            return rowsOf(connection);
        }
    }

    private DatabaseAccess access(Home home) {
        boolean embedded = environment.getProperty("spring.datasource.url") == null;
        return embedded ? DatabaseAccess.running(home) : DatabaseAccess.of(home, environment);
    }

    /** The checksum of every table's rows. */
    private static Map<String, String> rowsOf(Connection connection) throws Exception {
        Map<String, String> sums = new TreeMap<>();
        new DatabaseCopy(connection).writeTo((name, content) -> {
            OutputStream bytes = new ByteArrayOutputStream();
            sums.put(name, Archive.digested(content, bytes));
        });
        CHANGE_BY_THEMSELVES.forEach(sums::remove);
        return sums;
    }
}
