package org.commonplace.attachments;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The texts of files, once for each content, so that indexing never opens a file. They are what the identifiability gate read as the
 * file arrived; contents that came before texts were kept are read by a job, within the same bounds.
 */
@Component
class FileTexts {

    /** Of longer texts the beginning is kept, in characters: some hundred pages. */
    static final int LONGEST = 500_000;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int PORTION = 20;

    private final JdbcClient database;
    private final FileStore files;
    private final DocumentText texts;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    FileTexts(
            JdbcClient database,
            FileStore files,
            DocumentText texts,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.database = database;
        this.files = files;
        this.texts = texts;
        this.transaction = transaction;
        this.events = events;
    }

    private record Content(String sha256, String type) {}

    /** Keeps what a known content says. */
    void keep(String sha256, String text) {
        database.sql("""
                        INSERT INTO file_text (sha256, body) VALUES (:sha256, :body)
                        ON DUPLICATE KEY UPDATE body = VALUES(body)""")
                .param("sha256", sha256)
                .param("body", cut(SPACES.matcher(text).replaceAll(" ").strip()))
                .update();
    }

    /** Reads the contents whose texts are not known yet; what cannot be read is not tried again. */
    void readMissing() {
        List<Content> missing = missing();
        while (!missing.isEmpty()) {
            missing.forEach(this::read);
            missing = missing();
        }
    }

    private List<Content> missing() {
        return database.sql("""
                        SELECT f.sha256, f.type FROM stored_file f
                        WHERE NOT EXISTS (SELECT 1 FROM file_text t WHERE t.sha256 = f.sha256)
                          AND EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = f.sha256)
                        LIMIT :portion
                        """)
                .param("portion", PORTION)
                .query((row, n) -> new Content(row.getString("sha256"), row.getString("type")))
                .list();
    }

    /** The row is locked as the text is written: a content that was purged meanwhile stays without one. */
    private void read(Content content) {
        String text = texts.of(files.path(content.sha256), content.type).body();
        transaction.executeWithoutResult(status -> {
            boolean known = database.sql("SELECT 1 FROM stored_file WHERE sha256 = ? FOR UPDATE")
                    .param(content.sha256)
                    .query(Integer.class)
                    .optional()
                    .isPresent();
            if (known) {
                keep(content.sha256, text);
                events.publishEvent(new FilesRead(naming(content.sha256)));
            }
        });
    }

    private List<Long> naming(String sha256) {
        return database.sql("SELECT id FROM attachment WHERE sha256 = ?")
                .param(sha256)
                .query(Long.class)
                .list();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** Looks now and then for contents that came without a text, as after an upgrade or a restore. */
    @Configuration(proxyBeanMethods = false)
    static class Work {

        private static final TaskDescriptor<Void> READ = TaskDescriptor.of("file-texts");
        private static final Duration EVERY = Duration.ofHours(1);

        @Bean
        RecurringTask<Void> fileTextsTask(ObjectProvider<FileTexts> texts) {
            return Tasks.recurring(READ, Schedules.fixedDelay(EVERY))
                    .execute((instance, context) -> texts.getObject().readMissing());
        }
    }
}
