package org.commonplace.operations.audit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.operations.audit.AuditLog.Named;
import org.commonplace.people.Caller;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Entries in words. What they speak of stands in them by number and is named as it is called when somebody reads them. */
@Component
public class AuditWords {

    private static final String ACTIONS = "operations.audit.action.";

    /** Somebody typed a name there, whatever it looks like. */
    private static final String TYPED = "signin.failed";

    private static final Pattern NUMBERED = Pattern.compile("\\b(person|group|page|space) (\\d{1,18})\\b");

    private final AuditLog log;
    private final MessageSource messages;

    AuditWords(AuditLog log, MessageSource messages) {
        this.log = log;
        this.messages = messages;
    }

    /** For one reader and one portion of the log: each thing is looked up once. */
    public Reading forReader(Caller reader) {
        return new Reading(reader);
    }

    /** What was done in words; what this version has no words for stands for itself. */
    public String action(String name) {
        return Objects.requireNonNull(messages.getMessage(ACTIONS + name, null, name, Locale.UK));
    }

    /** Entries as one administrator reads them. */
    public final class Reading {

        private final Caller reader;
        private final Map<ContentRef, Optional<Named>> known = new HashMap<>();

        private Reading(Caller reader) {
            this.reader = reader;
        }

        /** What content is called now; empty where it is gone or has no name. */
        public Optional<Named> named(@Nullable ContentRef content) {
            return content == null ? Optional.empty() : known.computeIfAbsent(content, each -> log.name(reader, each));
        }

        /** The detail of an entry, with names in place of numbers. */
        public String detail(AuditEntry entry) {
            if (entry.action().equals(TYPED)) {
                return entry.detail();
            }
            Matcher numbered = NUMBERED.matcher(entry.detail());
            return numbered.replaceAll(found ->
                    Matcher.quoteReplacement(named(new ContentRef(found.group(1), Long.parseLong(found.group(2))))
                            .map(Named::title)
                            .orElse(found.group())));
        }
    }
}
