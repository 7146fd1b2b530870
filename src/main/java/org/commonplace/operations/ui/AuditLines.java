package org.commonplace.operations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.operations.audit.AuditEntry;
import org.commonplace.operations.audit.AuditLog.Named;
import org.commonplace.operations.audit.AuditWords;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.ui.FactsLine;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries of the audit log as rows of a list. */
@Component
class AuditLines {

    private final AuditWords inWords;
    private final People people;

    AuditLines(AuditWords inWords, People people) {
        this.inWords = inWords;
        this.people = people;
    }

    void add(Caller reader, Rows rows, List<AuditEntry> portion) {
        Map<Long, PersonCard> names = people.cards(portion.stream()
                .map(AuditEntry::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        AuditWords.Reading reading = inWords.forReader(reader);
        for (AuditEntry entry : portion) {
            FactsLine detail = new FactsLine();
            detail.addClassName("audit-facts");
            detail.add(Moment.full(entry.at()));
            detail.fact(who(entry, names));
            content(reading, entry.content(), detail);
            rows.plain(new Span(action(entry.action())), detail, words(reading.detail(entry)));
        }
    }

    /** What was done in words; what this version has no words for stands for itself. */
    String action(String name) {
        return inWords.action(name);
    }

    private static String who(AuditEntry entry, Map<Long, PersonCard> names) {
        Long person = entry.person();
        PersonCard card = person == null ? null : names.get(person);
        if (card != null) {
            return card.name() + " (" + card.username() + ")";
        }
        return UI.getCurrentOrThrow().getTranslation("operations.audit.nobody");
    }

    private static void content(AuditWords.Reading reading, @Nullable ContentRef content, FactsLine line) {
        if (content == null) {
            return;
        }
        Optional<Named> named = reading.named(content);
        if (named.isPresent()) {
            line.add(new Anchor(named.get().url().substring(1), named.get().title()));
        } else {
            line.fact(content.kind() + " " + content.id());
        }
    }

    private static Span words(String detail) {
        Span words = new Span(detail);
        words.addClassName("audit-detail");
        words.setVisible(!detail.isEmpty());
        return words;
    }
}
