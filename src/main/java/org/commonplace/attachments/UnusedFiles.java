package org.commonplace.attachments;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Contents that nothing names, neither an attachment nor one in the trash, and what broken-off uploads left behind. */
@Component
class UnusedFiles {

    static final TaskDescriptor<Void> DELETE = TaskDescriptor.of("unused-files");

    private static final Logger LOG = LoggerFactory.getLogger(UnusedFiles.class);

    /** A file is on disk before the row that names it is committed, so what is new is left alone. */
    private static final Duration AGE = Duration.ofDays(1);

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 10);
    private static final int ASKED_AT_ONCE = 500;

    private final AttachmentRows rows;
    private final FileStore files;
    private final Clock clock;

    UnusedFiles(AttachmentRows rows, FileStore files, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    /** Deletes those that are older than a day. */
    void delete() {
        Instant before = clock.instant().minus(AGE);
        int deleted = 0;
        try {
            for (String hash : hashes(before)) {
                if (rows.forget(hash) && files.discard(hash, before)) {
                    deleted++;
                }
            }
            files.discardArrivals(before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (deleted > 0) {
            LOG.info("Deleted {} files that nothing names any more", deleted);
        }
    }

    private List<String> hashes(Instant before) throws IOException {
        try (Stream<String> onDisk = files.hashes(before)) {
            Stream<String> unknown =
                    onDisk.gather(Gatherers.windowFixed(ASKED_AT_ONCE)).flatMap(this::unknown);
            return Stream.concat(rows.unreferenced(before).stream(), unknown).toList();
        }
    }

    private Stream<String> unknown(List<String> hashes) {
        Set<String> known = new HashSet<>(rows.known(hashes));
        return hashes.stream().filter(hash -> !known.contains(hash));
    }

    /** Has it done every night, and after a night when nothing ran. */
    @Configuration(proxyBeanMethods = false)
    static class Work {

        @Bean
        RecurringTask<Void> unusedFilesTask(ObjectProvider<UnusedFiles> unused) {
            return Tasks.recurring(DELETE, Schedules.daily(ZoneOffset.UTC, AT_NIGHT))
                    .execute((instance, context) -> unused.getObject().delete());
        }
    }
}
