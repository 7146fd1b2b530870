package org.commonplace.events;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an event has several of, in the database: speakers, tags, staff groups, materials. */
@Repository
class EventLists {

    private final JdbcClient database;

    EventLists(JdbcClient database) {
        this.database = database;
    }

    /** Whose speakers: an event's, or those of one of its occurrences. */
    record Of(long event, @Nullable LocalDateTime originalStart) {}

    /** The lists of some events. */
    record Found(
            Map<Of, List<Speaker>> speakers,
            Map<Long, Set<String>> tags,
            Map<Long, Set<String>> audience,
            Map<Long, List<Material>> materials) {

        List<Speaker> speakers(long event, @Nullable LocalDateTime originalStart) {
            return speakers.getOrDefault(new Of(event, originalStart), List.of());
        }

        Set<String> tags(long event) {
            return tags.getOrDefault(event, Set.of());
        }

        Set<String> audience(long event) {
            return audience.getOrDefault(event, Set.of());
        }

        List<Material> materials(long event) {
            return materials.getOrDefault(event, List.of());
        }
    }

    Found of(Collection<Long> events) {
        return new Found(
                speakers(events),
                words("SELECT event_id, tag AS word FROM event_tag WHERE event_id IN (:ids)", events),
                words("SELECT event_id, code AS word FROM event_audience WHERE event_id IN (:ids)", events),
                materials(events));
    }

    private Map<Of, List<Speaker>> speakers(Collection<Long> events) {
        Map<Of, List<Speaker>> found = new HashMap<>();
        database.sql("SELECT * FROM event_speaker WHERE event_id IN (:ids) ORDER BY position")
                .param("ids", events)
                .query(row -> {
                    Of whose = new Of(row.getLong("event_id"), row.getObject("original_start", LocalDateTime.class));
                    Long person = row.getObject("person_id", Long.class);
                    found.computeIfAbsent(whose, key -> new ArrayList<>())
                            .add(person == null ? Speaker.named(row.getString("name")) : Speaker.of(person));
                });
        return found;
    }

    private Map<Long, Set<String>> words(String question, Collection<Long> events) {
        Map<Long, Set<String>> found = new HashMap<>();
        database.sql(question).param("ids", events).query(row -> {
            found.computeIfAbsent(row.getLong("event_id"), key -> new TreeSet<>())
                    .add(row.getString("word"));
        });
        return found;
    }

    private Map<Long, List<Material>> materials(Collection<Long> events) {
        Map<Long, List<Material>> found = new HashMap<>();
        database.sql("SELECT * FROM event_material WHERE event_id IN (:ids) ORDER BY position")
                .param("ids", events)
                .query(row -> {
                    String kind = row.getString("content_kind");
                    ContentRef content = kind == null ? null : new ContentRef(kind, row.getLong("content_id"));
                    found.computeIfAbsent(row.getLong("event_id"), key -> new ArrayList<>())
                            .add(new Material(content, row.getString("address"), row.getString("words")));
                });
        return found;
    }

    void replace(long event, EventFacts facts) {
        database.sql("DELETE FROM event_speaker WHERE event_id = ? AND original_start IS NULL")
                .param(event)
                .update();
        delete("event_tag", event);
        delete("event_audience", event);
        delete("event_material", event);
        add(event, facts);
    }

    /** Those of an event that has none yet. */
    void add(long event, EventFacts facts) {
        addSpeakers(event, null, facts.speakers());
        facts.tags()
                .forEach(tag -> database.sql("INSERT INTO event_tag (event_id, tag) VALUES (?, ?)")
                        .params(event, tag)
                        .update());
        facts.audience()
                .forEach(code -> database.sql("INSERT INTO event_audience (event_id, code) VALUES (?, ?)")
                        .params(event, code)
                        .update());
        for (int n = 0; n < facts.materials().size(); n++) {
            add(event, n, facts.materials().get(n));
        }
    }

    /**
     * Says who speaks.
     *
     * @param originalStart of the occurrence that is meant, {@code null} for the event
     */
    void replaceSpeakers(long event, @Nullable LocalDateTime originalStart, List<Speaker> speakers) {
        database.sql("DELETE FROM event_speaker WHERE event_id = :event AND original_start <=> :occurrence")
                .param("event", event)
                .param("occurrence", originalStart)
                .update();
        addSpeakers(event, originalStart, speakers);
    }

    private void addSpeakers(long event, @Nullable LocalDateTime originalStart, List<Speaker> speakers) {
        for (int n = 0; n < speakers.size(); n++) {
            Speaker speaker = speakers.get(n);
            database.sql("""
                            INSERT INTO event_speaker (event_id, original_start, position, person_id, name)
                            VALUES (:event, :occurrence, :position, :person, :name)
                            """)
                    .param("event", event)
                    .param("occurrence", originalStart)
                    .param("position", n)
                    .param("person", speaker.person())
                    .param("name", speaker.name())
                    .update();
        }
    }

    private void add(long event, int position, Material material) {
        ContentRef content = material.content();
        database.sql("""
                        INSERT INTO event_material (event_id, position, content_kind, content_id, address, words)
                        VALUES (:event, :position, :kind, :id, :address, :words)
                        """)
                .param("event", event)
                .param("position", position)
                .param("kind", content == null ? null : content.kind())
                .param("id", content == null ? null : content.id())
                .param("address", material.address())
                .param("words", material.words())
                .update();
    }

    private void delete(String table, long event) {
        database.sql("DELETE FROM " + table + " WHERE event_id = ?")
                .param(event)
                .update();
    }
}
