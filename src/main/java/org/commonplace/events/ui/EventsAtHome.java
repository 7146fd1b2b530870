package org.commonplace.events.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.commonplace.events.EventStatus;
import org.commonplace.events.OccurrenceLine;
import org.commonplace.events.Schedule;
import org.commonplace.events.ScheduleQuery;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.HomePart;
import org.commonplace.shared.ui.HomePart.Column;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes next, on the home view. */
@Configuration(proxyBeanMethods = false)
class EventsAtHome {

    private static final int DAYS_AHEAD = 21;
    private static final int LISTED = 4;

    /** More than are listed: some are cancelled, or over already. */
    private static final int LOOKED_AT = 30;

    @Bean
    HomePart comingUpPart(Schedule schedule, CurrentCaller caller, Clock clock) {
        return HomePart.of(Column.SIDE, 10, () -> {
            ZoneId zone = Moment.viewerZone();
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            ScheduleQuery soon = ScheduleQuery.days(today, today.plusDays(DAYS_AHEAD), zone);
            List<OccurrenceLine> coming = schedule.first(caller.get(), soon, LOOKED_AT).stream()
                    .filter(line -> line.status() == EventStatus.PLANNED)
                    .filter(line -> line.time().endsAt().isAfter(clock.instant()))
                    .limit(LISTED)
                    .toList();
            if (coming.isEmpty()) {
                return Optional.empty();
            }
            Rows rows = new Rows();
            coming.forEach(line -> rows.row(
                    line.title(),
                    EventsNavigation.occurrence(line.event(), line.originalStart()),
                    new Text(
                            line.where().isEmpty()
                                    ? WhenWords.line(line.time())
                                    : WhenWords.line(line.time()) + ", " + line.where())));
            UI ui = UI.getCurrentOrThrow();
            return Optional.of(new Card(ui.getTranslation("events.home.title"), rows)
                    .linkTo(ui.getTranslation("events.home.all"), EventsNavigation.EVENTS));
        });
    }
}
