package org.commonplace.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purgeable;
import org.commonplace.shared.AfterCommit;
import org.commonplace.shared.ContentRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes files away for good, those in the trash too. Content that other attachments name stays for them. */
@Component
class PurgedFiles implements Purgeable {

    private final JdbcClient database;
    private final AttachmentRows rows;
    private final FileStore files;
    private final ReadersView view;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PurgedFiles(
            JdbcClient database,
            AttachmentRows rows,
            FileStore files,
            ReadersView view,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.files = files;
        this.view = view;
        this.events = events;
        this.clock = clock;
    }

    /** @param shown whether somebody saw it where it belonged, so that this changes what is shown there */
    private record Named(ContentRef owner, String sha256, boolean shown) {}

    @Override
    public Set<ContentRef> goingWith(ContentRef content) {
        return database
                .sql("SELECT id FROM attachment WHERE owner_kind = ? AND owner_id = ?")
                .params(content.kind(), content.id())
                .query(Long.class)
                .list()
                .stream()
                .map(id -> new ContentRef(AttachmentAccess.KIND, id))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean keeps(ContentRef content) {
        return content.kind().equals(AttachmentAccess.KIND)
                && rows.findKept(content.id()).isPresent();
    }

    @Override
    public void purge(Purge purge) {
        if (!purge.content().kind().equals(AttachmentAccess.KIND)) {
            return;
        }
        long id = purge.content().id();
        List<Named> named = database.sql(
                        "SELECT owner_kind, owner_id, sha256, removed_at IS NULL AS live FROM attachment WHERE id = ?")
                .param(id)
                .query((row, n) -> new Named(
                        new ContentRef(row.getString("owner_kind"), row.getLong("owner_id")),
                        row.getString("sha256"),
                        row.getBoolean("live") || view.findForReaders(id).isPresent()))
                .list();
        database.sql("DELETE FROM attachment WHERE id = ?").param(id).update();
        named.forEach(this::forget);
    }

    @Override
    public Set<String> tables() {
        return Set.of("attachment", "stored_file", "file_text");
    }

    private void forget(Named file) {
        Instant before = clock.instant();
        long others = database.sql("SELECT COUNT(*) FROM attachment WHERE sha256 = ?")
                .param(file.sha256())
                .query(Long.class)
                .single();
        if (others == 0 && rows.forget(file.sha256())) {
            AfterCommit.run(() -> discard(file.sha256(), before));
        }
        if (file.shown()) {
            events.publishEvent(new AttachmentsChanged(file.owner()));
        }
    }

    private void discard(String sha256, Instant before) {
        try {
            files.discard(sha256, before);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
