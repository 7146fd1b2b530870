package org.commonplace.wiki;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a page said at one time. Written once, never changed. */
@Entity
@Immutable
@Table(name = "page_revision")
class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long pageId;
    private int number;
    private String title;

    @Column(columnDefinition = "LONGTEXT")
    private String body;

    private long authorId;
    private Instant createdAt;
    private String comment;
    private boolean material;
    private boolean merged;
    private @Nullable Integer restoredFrom;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    @SuppressWarnings("NullAway.Init")
    Revision(long pageId, int number, Text text, Circumstances circumstances) {
        this.pageId = pageId;
        this.number = number;
        this.title = text.title();
        this.body = text.body();
        this.authorId = circumstances.author();
        this.createdAt = circumstances.at();
        this.comment = circumstances.comment();
        this.material = circumstances.material();
        this.merged = circumstances.merged();
        this.restoredFrom = circumstances.restoredFrom();
    }

    /** What a revision says. */
    record Text(String title, String body) {}

    /** Who saved it, when, why and how. */
    record Circumstances(
            long author,
            Instant at,
            String comment,
            boolean material,
            boolean merged,
            @Nullable Integer restoredFrom) {}

    long id() {
        return id;
    }

    long pageId() {
        return pageId;
    }

    int number() {
        return number;
    }

    Text text() {
        return new Text(title, body);
    }

    long authorId() {
        return authorId;
    }

    Instant createdAt() {
        return createdAt;
    }

    String comment() {
        return comment;
    }

    boolean material() {
        return material;
    }

    /** Whether its text was taken away for good; every other has a title. */
    boolean isPurged() {
        return title.isEmpty();
    }

    boolean merged() {
        return merged;
    }

    @Nullable
    Integer restoredFrom() {
        return restoredFrom;
    }
}
