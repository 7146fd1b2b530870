package org.commonplace.operations.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The filters as they stand in an address: what the screen shows, its bookmark and its file have in common. */
@Component
public class AuditAddress {

    public static final String PERSON = "person";
    public static final String ACTION = "action";
    public static final String CONTENT = "content";
    public static final String FROM = "from";
    public static final String UNTIL = "until";

    private final People people;
    private final AuditLog log;

    AuditAddress(People people, AuditLog log) {
        this.people = people;
        this.log = log;
    }

    /**
     * The filter of these parameters; the days begin and end in the zone.
     *
     * @throws Invalid when there is no such person or content, or a date is none
     */
    public AuditFilter filter(Caller caller, Map<String, String> asked, ZoneId zone) {
        String username = asked.getOrDefault(PERSON, "").strip();
        String action = asked.getOrDefault(ACTION, "").strip();
        String content = asked.getOrDefault(CONTENT, "").strip();
        return new AuditFilter(
                username.isEmpty() ? null : Long.valueOf(person(username).id()),
                action.isEmpty() ? null : action,
                content.isEmpty() ? null : content(caller, content),
                begin(asked, FROM, zone, 0),
                begin(asked, UNTIL, zone, 1));
    }

    private PersonCard person(String username) {
        return people.find(username).orElseThrow(() -> new Invalid(PERSON, "operations.audit.problem.person"));
    }

    private ContentRef content(Caller caller, String typed) {
        return log.meant(caller, typed).orElseThrow(() -> new Invalid(CONTENT, "operations.audit.problem.content"));
    }

    private static @Nullable Instant begin(Map<String, String> asked, String name, ZoneId zone, int daysLater) {
        String text = asked.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text).plusDays(daysLater).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new Invalid(name, "operations.audit.problem.date");
        }
    }
}
