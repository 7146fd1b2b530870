package org.commonplace.notifications;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonplace.markup.Markdown;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people that a text names them, once for each time their name newly appears in it. */
@Service
public class Mentions {

    /** More names than this in one text are a list of staff rather than a call for anyone: the first are told. */
    public static final int MOST = 50;

    private final Markdown markdown;
    private final People people;
    private final Notices notices;
    private final JdbcClient database;

    Mentions(Markdown markdown, People people, Notices notices, JdbcClient database) {
        this.markdown = markdown;
        this.people = people;
        this.notices = notices;
        this.database = database;
    }

    /**
     * Tells those whom the text names as {@code @username} and who were not named in it before. Only those who may see
     * the content are told.
     *
     * @param text Markdown, the whole of what the content says now
     * @param content what the text belongs to, of a kind that a {@link Subjects} finds
     * @param author who wrote it
     * @return whom it names, as far as it calls for anyone
     */
    @Transactional
    public Set<Long> in(String text, ContentRef content, @Nullable Long author, Instant at) {
        Set<Long> now = named(text);
        Set<Long> before = new HashSet<>(
                database.sql("SELECT person_id FROM mention WHERE subject_kind = :kind AND subject_id = :id FOR UPDATE")
                        .param("kind", content.kind())
                        .param("id", content.id())
                        .query(Long.class)
                        .list());
        for (long person : now) {
            if (!before.contains(person)) {
                add(content, person);
                notices.tell(person, Happening.MENTIONED, content, author, 0, at);
            }
        }
        before.removeAll(now);
        if (!before.isEmpty()) {
            remove(content, before);
        }
        return now;
    }

    private Set<Long> named(String text) {
        Set<Long> named = new LinkedHashSet<>();
        List<String> names = markdown.mentions(text).stream().limit(MOST).toList();
        names.forEach(name -> people.find(name).map(PersonCard::id).ifPresent(named::add));
        return named;
    }

    private void add(ContentRef content, long person) {
        database.sql("INSERT IGNORE INTO mention (subject_kind, subject_id, person_id) VALUES (:kind, :id, :person)")
                .param("kind", content.kind())
                .param("id", content.id())
                .param("person", person)
                .update();
    }

    private void remove(ContentRef content, Set<Long> people) {
        database.sql("DELETE FROM mention WHERE subject_kind = :kind AND subject_id = :id AND person_id IN (:people)")
                .param("kind", content.kind())
                .param("id", content.id())
                .param("people", people)
                .update();
    }
}
