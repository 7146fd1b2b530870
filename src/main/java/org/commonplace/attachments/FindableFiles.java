package org.commonplace.attachments;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.commonplace.shared.ContentRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What a search index has to know of files. What it keeps is the same for everybody, so reading for it asks nobody's leave; who may
 * see a file is asked of whoever searches, at that moment.
 */
@Service
public class FindableFiles {

    private final JdbcClient database;
    private final ReadersView view;

    FindableFiles(JdbcClient database, ReadersView view) {
        this.database = database;
        this.view = view;
    }

    /**
     * What a file is found by.
     *
     * @param body the text in it; empty where none could be read
     */
    public record Text(ContentRef owner, String name, String body) {}

    /** The text of a file that those see who may only read its owner. It is read anew every time. */
    public Optional<Text> text(long id) {
        return view.findForReaders(id).map(file -> new Text(file.owner(), file.name(), body(file.sha256())));
    }

    /** Files of every state in the order of their ids, after {@code id}; 0 for the first. */
    public List<Long> after(long id, int limit) {
        return database.sql("SELECT id FROM attachment WHERE id > :id ORDER BY id LIMIT :limit")
                .param("id", id)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** The files of these owners, those that were removed too. */
    public List<Long> of(String kind, Collection<Long> owners) {
        if (owners.isEmpty()) {
            return List.of();
        }
        return database.sql("SELECT id FROM attachment WHERE owner_kind = :kind AND owner_id IN (:owners)")
                .param("kind", kind)
                .param("owners", owners)
                .query(Long.class)
                .list();
    }

    private String body(String sha256) {
        return database.sql("SELECT body FROM file_text WHERE sha256 = ?")
                .param(sha256)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
