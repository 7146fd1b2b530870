package org.commonplace.wiki;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.commonplace.people.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Pages of all spaces by the first letter of their titles, as at the end of a book. */
@Service
public class TitleIndex {

    /** Stands for titles that begin with no letter from A to Z. */
    public static final String OTHERS = "#";

    private static final List<String> ALPHABET =
            IntStream.rangeClosed('A', 'Z').mapToObj(Character::toString).toList();

    private final JdbcClient database;
    private final VisiblePages visible;

    TitleIndex(JdbcClient database, VisiblePages visible) {
        this.database = database;
        this.visible = visible;
    }

    /** A letter and how many pages the caller may see begin with it. */
    public record Letter(String letter, long pages) {}

    /** A to Z, then {@link #OTHERS}; letters that no page begins with have none. */
    public List<Letter> letters(Caller caller) {
        Map<String, Long> counts = new HashMap<>();
        database.sql("SELECT LEFT(p.title, 1) AS letter, COUNT(*) AS pages FROM page p WHERE " + visible.to(caller)
                        + " GROUP BY letter")
                .params(visible.parameters(caller))
                .query(row -> {
                    counts.merge(letterOf(row.getString("letter")), row.getLong("pages"), Long::sum);
                });
        List<Letter> letters = new ArrayList<>();
        ALPHABET.forEach(letter -> letters.add(new Letter(letter, counts.getOrDefault(letter, 0L))));
        letters.add(new Letter(OTHERS, counts.getOrDefault(OTHERS, 0L)));
        return letters;
    }

    /** Pages whose titles begin with a letter, with or without an accent, or with none for {@link #OTHERS}. */
    public List<PageLine> beginningWith(Caller caller, String letter, int offset, int limit) {
        boolean others = !ALPHABET.contains(letter);
        return database.sql(
                        PageReader.LINES + " WHERE LEFT(p.title, 1) " + (others ? "NOT IN (:letters)" : "IN (:letters)")
                                + " AND " + visible.to(caller) + " ORDER BY p.title, p.id LIMIT :limit OFFSET :offset")
                .params(visible.parameters(caller))
                .param("letters", others ? ALPHABET : List.of(letter))
                .param("limit", limit)
                .param("offset", offset)
                .query(PageReader::line)
                .list();
    }

    private static String letterOf(String first) {
        String plain = Normalizer.normalize(first, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        String letter = plain.isEmpty() ? OTHERS : plain.substring(0, 1);
        return ALPHABET.contains(letter) ? letter : OTHERS;
    }
}
