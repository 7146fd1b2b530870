package org.commonplace.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestThings;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ContentRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommonplaceTest
class UnusedFilesTest {

    private static final Caller EDITOR = new Caller(900_011L, Set.of(), false, false);

    @Autowired
    private UnusedFiles unused;

    @Autowired
    private Attachments attachments;

    @Autowired
    private FileStore files;

    @Autowired
    private TestThings things;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SchedulerClient scheduler;

    @Autowired
    private RecurringTask<Void> unusedFilesTask;

    private ContentRef page;

    @BeforeEach
    void makeAPage() {
        page = things.make();
        things.allow(page, EDITOR, Role.EDIT);
    }

    @Test
    void aFileOfASaveThatFailedIsDeletedOnceItIsADayOld() {
        String young = ofAFailedSave();
        String old = ofAFailedSave();
        age(young, Duration.ofHours(23));
        age(old, Duration.ofHours(25));

        unused.delete();

        assertThat(files.path(young)).exists();
        assertThat(files.path(old)).doesNotExist();
    }

    @Test
    void aFileInUseOrInTheTrashIsKept() {
        Attachment live = added();
        Attachment removed = added();
        attachments.remove(EDITOR, removed.id());
        age(live.sha256(), Duration.ofDays(400));
        age(removed.sha256(), Duration.ofDays(400));

        unused.delete();

        assertThat(files.path(live.sha256())).exists();
        assertThat(files.path(removed.sha256())).exists();
    }

    @Test
    void aFileWhoseLastAttachmentWasPurgedIsDeletedEveryNight() {
        Attachment purged = added();
        database.sql("DELETE FROM attachment WHERE id = ?").param(purged.id()).update();
        age(purged.sha256(), Duration.ofDays(2));

        scheduler.reschedule(unusedFilesTask.getDefaultTaskInstance(), Instant.now());

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Files.notExists(files.path(purged.sha256())));
        assertThat(database.sql("SELECT COUNT(*) FROM stored_file WHERE sha256 = ?")
                        .param(purged.sha256())
                        .query(Long.class)
                        .single())
                .isZero();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(nextRun())
                        .isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(1))));
    }

    private Instant nextRun() {
        return database.sql("SELECT execution_time FROM scheduled_tasks WHERE task_name = 'unused-files'")
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    private String ofAFailedSave() {
        String hash = transaction.execute(status -> {
            status.setRollbackOnly();
            return added().sha256();
        });
        assertThat(hash).isNotNull();
        return hash;
    }

    private Attachment added() {
        byte[] content = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        try {
            return attachments.add(EDITOR, page, "a.txt", new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes file and row look as if they had come that long ago. */
    private void age(String hash, Duration age) {
        Instant then = Instant.now().minus(age);
        try {
            Files.setLastModifiedTime(files.path(hash), FileTime.from(then));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database.sql("UPDATE stored_file SET created_at = ? WHERE sha256 = ?")
                .params(LocalDateTime.ofInstant(then, ZoneOffset.UTC), hash)
                .update();
    }
}
