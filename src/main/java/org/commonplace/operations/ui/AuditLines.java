package org.commonplace.operations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.operations.audit.AuditEntry;
import org.commonplace.operations.audit.AuditLog;
import org.commonplace.operations.audit.AuditLog.Named;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.ui.FactsLine;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Entries of the audit log as rows of a list. */
@Component
class AuditLines {

    private static final String ACTIONS = "operations.audit.action.";

    private final AuditLog log;
    private final People people;
    private final MessageSource messages;

    AuditLines(AuditLog log, People people, MessageSource messages) {
        this.log = log;
        this.people = people;
        this.messages = messages;
    }

    void add(Caller reader, Rows rows, List<AuditEntry> portion) {
        Map<Long, PersonCard> names = people.cards(portion.stream()
                .map(AuditEntry::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<ContentRef, Optional<Named>> contents = new HashMap<>();
        for (AuditEntry entry : portion) {
            FactsLine detail = new FactsLine();
            detail.addClassName("audit-facts");
            detail.add(Moment.full(entry.at()));
            detail.fact(who(entry, names));
            content(reader, entry.content(), contents, detail);
            rows.plain(new Span(action(entry.action())), detail, words(entry.detail()));
        }
    }

    /** What was done in words; what this version has no words for stands for itself. */
    String action(String name) {
        return Objects.requireNonNull(messages.getMessage(ACTIONS + name, null, name, Locale.UK));
    }

    private static String who(AuditEntry entry, Map<Long, PersonCard> names) {
        Long person = entry.person();
        PersonCard card = person == null ? null : names.get(person);
        if (card != null) {
            return card.name() + " (" + card.username() + ")";
        }
        return UI.getCurrentOrThrow().getTranslation("operations.audit.nobody");
    }

    private void content(
            Caller reader, @Nullable ContentRef content, Map<ContentRef, Optional<Named>> known, FactsLine line) {
        if (content == null) {
            return;
        }
        Optional<Named> named = known.computeIfAbsent(content, each -> log.name(reader, each));
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
