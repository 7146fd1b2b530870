package org.commonplace.events.registration;

import java.util.List;
import org.commonplace.events.Guests;
import org.commonplace.events.TakenPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the rest of events who has a place where. */
@Component
class PlacesOfPeople implements Guests, TakenPlaces {

    private static final String PLACES = """
            FROM registration r JOIN sitting s ON s.id = r.sitting_id
            LEFT JOIN registration_plan p ON p.event_id = s.event_id
            LEFT JOIN event l ON l.id = s.event_id AND p.extent = 'PROGRAMME'
            """;

    private final JdbcClient database;

    PlacesOfPeople(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean isExpected(long person, long occurrence) {
        return database.sql("SELECT EXISTS (SELECT 1 " + PLACES + """
                         JOIN occurrence o ON o.id = :occurrence JOIN event e ON e.id = o.event_id
                         WHERE r.person_id = :person AND r.status = 'REGISTERED'
                           AND (s.occurrence_id = o.id
                                OR (s.occurrence_id = 0 AND (s.event_id = e.id OR l.programme_id = e.programme_id))))
                        """)
                .param("occurrence", occurrence)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Place> of(long person) {
        return database.sql(
                        "SELECT DISTINCT COALESCE(e.id, s.event_id) AS event_id, NULLIF(s.occurrence_id, 0) AS occurrence_id "
                                + PLACES + """
                         LEFT JOIN event e ON s.occurrence_id = 0 AND e.programme_id = l.programme_id
                                          AND e.template = FALSE
                         WHERE r.person_id = :person AND r.status = 'REGISTERED'
                        """)
                .param("person", person)
                .query((row, n) -> new Place(row.getLong("event_id"), row.getObject("occurrence_id", Long.class)))
                .list();
    }
}
