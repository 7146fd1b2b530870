package org.commonplace.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds people by their names and by what they say they do, for everyone who is signed in. Visitors are told of nobody. */
@Service
public class Colleagues {

    private static final int SHORTEST = 2;
    private static final int MOST_WORDS = 8;
    private static final String COLUMNS = "SELECT id, username, name, department, job, telephone, site";
    private static final String NAMES = "CONCAT(' ', REPLACE(name, '-', ' '), ' ', username)";
    private static final String ALL =
            "CONCAT(" + NAMES + ", ' ', COALESCE(job, ''), ' ', COALESCE(department, ''), ' ', COALESCE(site, ''))";

    private final JdbcClient database;
    private final AccessPolicy access;

    Colleagues(JdbcClient database, AccessPolicy access) {
        this.database = database;
        this.access = access;
    }

    /** Those of whom every word typed begins a word of their name, job, department or site; first those it names. */
    public Listing<Colleague> find(Caller caller, String typed, Paging paging) {
        if (!isAnswered(caller, typed)) {
            return new Listing<>(List.of(), 0);
        }
        Map<String, Object> parameters = new HashMap<>();
        String fitting = fitting(ALL, typed, parameters);
        String named = fitting(NAMES, typed, parameters);
        long total = database.sql("SELECT COUNT(*) FROM person WHERE " + fitting)
                .params(parameters)
                .query(Long.class)
                .single();
        List<Colleague> found = database.sql(COLUMNS + " FROM person WHERE " + fitting + " ORDER BY (" + named
                        + ") DESC, name, id LIMIT :limit OFFSET :offset")
                .params(parameters)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, n) -> colleague(row))
                .list();
        return new Listing<>(found, total);
    }

    /** Those of whom every word typed begins a word of their name. */
    public List<Colleague> named(Caller caller, String typed, int limit) {
        if (!isAnswered(caller, typed)) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>();
        return database.sql(COLUMNS + " FROM person WHERE " + fitting(NAMES, typed, parameters)
                        + " ORDER BY name, id LIMIT :limit")
                .params(parameters)
                .param("limit", limit)
                .query((row, n) -> colleague(row))
                .list();
    }

    /** The person of this id; whoever has left shares nothing any more. */
    public Optional<Colleague> of(Caller caller, long person) {
        return access.mayKnowPeople(caller)
                ? database.sql(COLUMNS + " FROM person WHERE id = ? AND NOT disabled")
                        .param(person)
                        .query((row, n) -> colleague(row))
                        .optional()
                : Optional.empty();
    }

    private boolean isAnswered(Caller caller, String typed) {
        return access.mayKnowPeople(caller) && typed.strip().length() >= SHORTEST;
    }

    /** A condition that every word typed begins a word of the text. */
    private static String fitting(String text, String typed, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder("NOT disabled");
        String[] words = typed.strip().split("[\\s,-]+");
        for (int n = 0; n < Math.min(words.length, MOST_WORDS); n++) {
            parameters.put("word" + n, "% " + Likeness.of(words[n]));
            condition
                    .append(" AND ")
                    .append(text)
                    .append(" LIKE :word")
                    .append(n)
                    .append(" ESCAPE '!'");
        }
        return condition.toString();
    }

    private static Colleague colleague(ResultSet row) throws SQLException {
        PersonCard card =
                new PersonRepository.Name(row.getLong("id"), row.getString("username"), row.getString("name")).card();
        return new Colleague(
                card,
                row.getString("department"),
                new AtWork(row.getString("job"), row.getString("telephone"), row.getString("site")));
    }
}
