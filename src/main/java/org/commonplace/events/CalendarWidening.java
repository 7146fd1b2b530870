package org.commonplace.events;

import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiabilityGate;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.privacy.Source;
import org.commonplace.privacy.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has a calendar that is opened to everyone signed for: what its events say is then read by anyone. */
@Component
class CalendarWidening {

    private final EventRows events;
    private final JdbcClient database;
    private final IdentifiabilityGate gate;

    CalendarWidening(EventRows events, JdbcClient database, IdentifiabilityGate gate) {
        this.events = events;
        this.database = database;
        this.gate = gate;
    }

    /** @throws SignatureMissing when anything would become public and nobody signed for these very texts */
    void require(Caller caller, long calendar, Consent consent) {
        List<Event> opened = events.find(database.sql("""
                        SELECT id FROM event
                        WHERE calendar_id = :calendar AND template = FALSE
                          AND (visibility IS NULL OR visibility = :open)
                        """)
                .param("calendar", calendar)
                .param("open", Visibility.PUBLIC.name())
                .query(Long.class)
                .list());
        if (opened.isEmpty()) {
            return;
        }
        Wording all = Wording.NOTHING;
        for (Event event : opened) {
            all = all.and("event " + event.id(), EventGate.saying(event.plan()).hash());
        }
        List<Source> texts = opened.stream()
                .map(event -> new Source(event.plan().title(), Events.address(event.id())))
                .toList();
        gate.requireSignature(caller, Calendars.ref(calendar), all.hash(), texts, consent);
    }
}
