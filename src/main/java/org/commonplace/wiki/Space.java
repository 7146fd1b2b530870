package org.commonplace.wiki;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** A body of pages with one purpose and one circle of people. */
@Entity
class Space {

    static final int MAX_NAME = 200;
    static final int MAX_PURPOSE = 2_000;

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,31}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "space_key")
    private String key;

    private String name;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private boolean verifiedOnly;
    private @Nullable Instant archivedAt;
    private Instant createdAt;
    private long createdBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Space() {}

    @SuppressWarnings("NullAway.Init")
    Space(String key, String name, String purpose, Visibility visibility, long createdBy, Instant now) {
        if (!KEY.matcher(key).matches()) {
            throw new Invalid("key", "wiki.space.key.invalid");
        }
        this.key = key;
        this.visibility = visibility;
        this.createdAt = now;
        this.createdBy = createdBy;
        describe(name, purpose, visibility);
    }

    final void describe(String name, String purpose, Visibility visibility) {
        String trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.length() > MAX_NAME) {
            throw new Invalid("name", "wiki.space.name.invalid", MAX_NAME);
        }
        if (purpose.length() > MAX_PURPOSE) {
            throw new Invalid("purpose", "wiki.space.purpose.long", MAX_PURPOSE);
        }
        this.name = trimmed;
        this.purpose = purpose.strip();
        this.visibility = visibility;
    }

    /** Whether those who only read see the text that was verified last. */
    void showVerifiedOnly(boolean verifiedOnly) {
        this.verifiedOnly = verifiedOnly;
    }

    void archive(Instant now) {
        if (archivedAt != null) {
            throw new Invalid("archived", "wiki.space.archived.already");
        }
        archivedAt = now;
    }

    void bringBack() {
        archivedAt = null;
    }

    long id() {
        return id;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    String purpose() {
        return purpose;
    }

    Visibility visibility() {
        return visibility;
    }

    boolean verifiedOnly() {
        return verifiedOnly;
    }

    /** Since when nothing in it changes; {@code null} while it does. */
    @Nullable
    Instant archivedAt() {
        return archivedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The key as it is looked up: spaces are found ignoring case. */
    static String foldedKey(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
