package org.commonplace.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for a word, written small, wherever this installation keeps anything. */
@Component
public class Traces {

    /** The logs that the database forgets in its own time, and the system tablespace, which holds its undo log. */
    private static final Pattern LOGS = Pattern.compile("ib_logfile\\d+|undo\\d+|ibdata1|ib_buffer_pool|aria_log.*");

    private final JdbcClient database;
    private final Path home;

    Traces(JdbcClient database, @Value("${commonplace.home}") Path home) {
        this.database = database;
        this.home = home;
    }

    /** A word that is found nowhere yet. */
    public static String token() {
        return "qz" + Long.toString(System.nanoTime(), 36) + "zq";
    }

    /** Waits until everything purged so far is out of the files too, and asserts that the word is nowhere. */
    public void assertNoneOf(String token) throws IOException {
        assertThat(columns(token)).isEmpty();
        await().atMost(Duration.ofSeconds(150))
                .until(() -> database.sql("SELECT COUNT(*) FROM tombstone WHERE NOT rebuilt")
                                .query(Long.class)
                                .single()
                        == 0);
        assertThat(columns(token)).isEmpty();
        assertThat(files(token)).isEmpty();
        assertThat(words(token)).as("the index").isEmpty();
    }

    /** Columns of any table that hold the token, however it is written. */
    public List<String> columns(String token) {
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
    public List<String> words(String token) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(home.resolve("index"))) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                try (FSDirectory directory = FSDirectory.open(folder)) {
                    if (DirectoryReader.indexExists(directory)) {
                        words(directory, token, found);
                    }
                }
            }
        }
        return found;
    }

    private static void words(FSDirectory directory, String token, List<String> found) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                StoredFields stored = leaf.reader().storedFields();
                for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                    note(stored.document(document).toString(), token, found);
                }
                for (FieldInfo field : leaf.reader().getFieldInfos()) {
                    Terms terms = leaf.reader().terms(field.name);
                    if (terms != null) {
                        TermsEnum each = terms.iterator();
                        for (BytesRef term = each.next(); term != null; term = each.next()) {
                            note(
                                    field.name + " " + new String(term.bytes, term.offset, term.length, UTF_8),
                                    token,
                                    found);
                        }
                    }
                }
            }
        }
    }

    private static void note(String words, String token, List<String> found) {
        if (words.toLowerCase(Locale.ROOT).contains(token)) {
            found.add(words);
        }
    }

    /** Files of the home folder that hold the token, in their content or their name. */
    public List<Path> files(String token) throws IOException {
        return files(home, token);
    }

    /** Files in the folder that hold the token, in their content or their name; others may come and go meanwhile. */
    public static List<Path> files(Path folder, String token) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                if (attributes.isRegularFile()
                        && !LOGS.matcher(name).matches()
                        && (name.toLowerCase(Locale.ROOT).contains(token) || holds(file, token))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw why;
            }
        });
        return found;
    }

    private static boolean holds(Path file, String token) throws IOException {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains(token);
        } catch (NoSuchFileException replacedMeanwhile) {
            return false;
        }
    }
}
