package org.commonplace.events.registration;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is expected at which date, as SQL: those registered for it, for all of its series, or for its programme. */
public final class ExpectedAt {

    private static final String OWN = """
            SELECT r.id AS registration_id, o.id AS occurrence_id FROM occurrence o
            JOIN event e ON e.id = o.event_id
            JOIN sitting s ON s.event_id = o.event_id AND s.occurrence_id = {sitting}
            JOIN registration r ON r.sitting_id = s.id
            LEFT JOIN registration_plan p ON p.event_id = s.event_id
            WHERE {condition}
            """;

    private static final String PROGRAMME = """
            SELECT r.id AS registration_id, o.id AS occurrence_id FROM occurrence o
            JOIN event e ON e.id = o.event_id
            JOIN event l ON l.programme_id = e.programme_id AND l.id <> e.id
            JOIN registration_plan p ON p.event_id = l.id AND p.extent = 'PROGRAMME'
            JOIN sitting s ON s.event_id = l.id AND s.occurrence_id = 0
            JOIN registration r ON r.sitting_id = s.id
            WHERE {condition}
            """;

    private ExpectedAt() {}

    /**
     * Pairs of {@code registration_id} and {@code occurrence_id}.
     *
     * @param condition about the date {@code o} of the event {@code e}, the registration {@code r} for the sitting {@code s}
     *     and its plan {@code p}, which may be missing
     */
    public static String where(String condition) {
        return Stream.of(OWN.replace("{sitting}", "o.id"), OWN.replace("{sitting}", "0"), PROGRAMME)
                .map(question -> question.replace("{condition}", condition))
                .collect(Collectors.joining(" UNION ALL "));
    }
}
