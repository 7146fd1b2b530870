package org.commonplace.wiki;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.Finding;
import org.commonplace.privacy.IdentifiabilityGate;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.privacy.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has pages looked through once more before a wider circle of people gets to read them. */
@Component
class Widening {

    private static final String PAGES = """
            SELECT p.id, r.title, r.body,
                   COALESCE((SELECT GROUP_CONCAT(l.label SEPARATOR '\n') FROM page_label l WHERE l.page_id = p.id), '')
            FROM page p JOIN page_revision r ON r.id = p.current_revision_id
            WHERE p.status IN ('PUBLISHED', 'ARCHIVED') AND\s""";

    private final JdbcClient database;
    private final IdentifiabilityGate gate;
    private final AccessPolicy access;

    Widening(JdbcClient database, IdentifiabilityGate gate, AccessPolicy access) {
        this.database = database;
        this.gate = gate;
        this.access = access;
    }

    private record Text(long page, Wording wording) {}

    /**
     * Before pages go to a space that more people read. Going public has to be signed for.
     *
     * @throws IdentifiableText when one of them may identify a patient
     * @throws SignatureMissing when nobody signed for these very texts yet
     */
    void ofPages(Caller caller, List<Long> pages, Visibility from, Visibility to, Consent consent) {
        if (to.compareTo(from) >= 0) {
            return;
        }
        MessageDigest digest = sha256();
        List<Finding> stopped = new ArrayList<>();
        int texts = 0;
        for (long page : pages) {
            for (Text text : read("p.id = ?", page)) {
                look(caller, text, consent, stopped);
                digest.update(text.wording().hash().getBytes(StandardCharsets.US_ASCII));
                texts++;
            }
        }
        refuse(stopped);
        if (to == Visibility.PUBLIC && texts > 0) {
            String hash = HexFormat.of().formatHex(digest.digest());
            gate.requireSignature(caller, Pages.ref(pages.getFirst()), hash, consent);
        }
    }

    /**
     * Before more people read a space. Pages that only some may view stay theirs.
     *
     * @throws IdentifiableText when one of its pages may identify a patient
     */
    void ofSpace(Caller caller, long space, Visibility from, Visibility to, Consent consent) {
        if (to.compareTo(from) >= 0) {
            return;
        }
        List<Finding> stopped = new ArrayList<>();
        List<Long> pages = database.sql("""
                        SELECT id FROM page p WHERE space_id = ? AND status IN ('PUBLISHED', 'ARCHIVED')
                        AND NOT EXISTS (SELECT 1 FROM page_guard g WHERE g.page_id = p.id)
                        """).param(space).query(Long.class).list();
        for (long page : pages) {
            read("p.id = ?", page).forEach(text -> look(caller, text, consent, stopped));
        }
        refuse(stopped);
    }

    private List<Text> read(String condition, long id) {
        return database.sql(PAGES + condition)
                .param(id)
                .query((row, n) -> new Text(
                        row.getLong(1),
                        Wording.of("title", row.getString(2))
                                .and("body", row.getString(3))
                                .and("labels", Arrays.asList(row.getString(4).split("\n")))))
                .list();
    }

    private void look(Caller caller, Text text, Consent consent, List<Finding> stopped) {
        try {
            gate.require(caller, Pages.ref(text.page()), text.wording(), consent);
        } catch (IdentifiableText identifying) {
            boolean visible = access.may(caller, Role.VIEW, Pages.ref(text.page()));
            identifying.findings().forEach(finding -> stopped.add(finding.in("page " + text.page(), visible)));
        }
    }

    private static void refuse(List<Finding> stopped) {
        if (!stopped.isEmpty()) {
            throw new IdentifiableText(stopped);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
