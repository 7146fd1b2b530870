package org.commonplace.wiki;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.Finding;
import org.commonplace.privacy.IdentifiabilityGate;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.privacy.Source;
import org.commonplace.privacy.Wording;
import org.commonplace.shared.ContentRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has pages looked through once more when a wider circle of people gets to read them, whatever widened it: another space, a
 * space that was opened, a restriction that was lifted. A newer text that waits to be verified is looked through with it. Note how far they reach, change what is to be changed, then check.
 */
@Component
class Widening {

    private static final int PORTION = 200;

    private final JdbcClient database;
    private final IdentifiabilityGate gate;
    private final AccessPolicy access;

    Widening(JdbcClient database, IdentifiabilityGate gate, AccessPolicy access) {
        this.database = database;
        this.gate = gate;
        this.access = access;
    }

    /** How far each page reaches; those that only their writers see are not in it. */
    record Reach(SortedMap<Long, Visibility> pages) {

        /** Of no page at all. */
        static final Reach NONE = new Reach(Collections.emptySortedMap());
    }

    private record Text(long page, Source source, Wording wording) {}

    /** How far these pages reach now. */
    Reach of(List<Long> pages) {
        SortedMap<Long, Visibility> reach = new TreeMap<>();
        for (List<Long> some : portions(pages)) {
            database.sql("""
                            SELECT p.id, IF(EXISTS (SELECT 1 FROM page_guard g
                                                    JOIN page_restriction r ON r.page_id = g.guard_id AND r.kind = 'VIEW'
                                                    WHERE g.page_id = p.id), 'PRIVATE', s.visibility)
                            FROM page p JOIN space s ON s.id = p.space_id
                            WHERE p.id IN (:pages) AND p.status IN ('PUBLISHED', 'ARCHIVED')
                            """)
                    .param("pages", some)
                    .query((row, n) -> reach.put(row.getLong(1), Visibility.valueOf(row.getString(2))))
                    .list();
        }
        return new Reach(reach);
    }

    /** How far the pages of a space reach now. */
    Reach ofSpace(long space) {
        return of(pagesOf(space));
    }

    /**
     * After the change, in its transaction: looks through the pages that reach further than before. What is public now has
     * to be signed for.
     *
     * @param subject what was changed
     * @throws IdentifiableText when one of them may identify a patient
     * @throws SignatureMissing when nobody signed for these very texts yet
     */
    void check(Caller caller, ContentRef subject, Reach before, Consent consent) {
        Map<Long, Visibility> wider =
                new HashMap<>(of(List.copyOf(before.pages().keySet())).pages());
        wider.entrySet()
                .removeIf(page -> page.getValue().compareTo(before.pages().get(page.getKey())) >= 0);
        MessageDigest digest = sha256();
        List<Finding> stopped = new ArrayList<>();
        Set<Source> toSign = new LinkedHashSet<>();
        for (List<Long> some : portions(wider.keySet().stream().sorted().toList())) {
            for (Text text : read(some)) {
                look(caller, text, consent, stopped);
                if (wider.get(text.page()) == Visibility.PUBLIC) {
                    digest.update(text.wording().hash().getBytes(StandardCharsets.US_ASCII));
                    toSign.add(text.source());
                }
            }
        }
        if (!stopped.isEmpty()) {
            throw new IdentifiableText(stopped);
        }
        if (!toSign.isEmpty()) {
            gate.requireSignature(
                    caller, subject, HexFormat.of().formatHex(digest.digest()), List.copyOf(toSign), consent);
        }
    }

    private List<Long> pagesOf(long space) {
        return database.sql("SELECT id FROM page WHERE space_id = ? AND status IN ('PUBLISHED', 'ARCHIVED')")
                .param(space)
                .query(Long.class)
                .list();
    }

    private List<Text> read(List<Long> pages) {
        return database.sql("""
                        SELECT p.id, r.title, r.body,
                               COALESCE((SELECT GROUP_CONCAT(l.label ORDER BY l.label SEPARATOR '\n')
                                         FROM page_label l WHERE l.page_id = p.id), '') AS labels
                        FROM page p JOIN page_revision r ON r.id IN (p.current_revision_id, p.proposed_revision_id)
                        WHERE p.id IN (:pages) ORDER BY p.id, r.number
                        """)
                .param("pages", pages)
                .query((row, n) -> text(row))
                .list();
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(
                row.getLong("id"),
                new Source(row.getString("title"), "/p/" + row.getLong("id")),
                Wording.of("title", row.getString("title"))
                        .and("body", row.getString("body"))
                        .and("labels", Arrays.asList(row.getString("labels").split("\n"))));
    }

    private void look(Caller caller, Text text, Consent consent, List<Finding> stopped) {
        try {
            gate.require(caller, Pages.ref(text.page()), text.wording(), consent);
        } catch (IdentifiableText identifying) {
            boolean visible = access.may(caller, Role.VIEW, Pages.ref(text.page()));
            Source source = visible ? text.source() : null;
            identifying.findings().forEach(finding -> stopped.add(finding.in("page " + text.page(), source)));
        }
    }

    private static List<List<Long>> portions(List<Long> pages) {
        List<List<Long>> portions = new ArrayList<>();
        for (int from = 0; from < pages.size(); from += PORTION) {
            portions.add(pages.subList(from, Math.min(pages.size(), from + PORTION)));
        }
        return portions;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
