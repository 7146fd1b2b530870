package org.commonplace.shared.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A point in time, in words, where the viewer is: “40 minutes ago”, “yesterday”, “3 November 2026”. The full date and time are in
 * its tooltip, and the instant is in the element for machines.
 */
@Tag("time")
public final class Moment extends HtmlComponent {

    private static final ZoneId HOME = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);

    private Moment(Instant instant, String words, ZoneId zone) {
        getElement().setText(words);
        getElement().setAttribute("datetime", instant.toString());
        setTitle(FULL.format(instant.atZone(zone)));
    }

    /** How long ago it was, up to a week; the date when it is longer ago. */
    public static Moment ago(Instant instant, Instant now) {
        ZoneId zone = viewerZone();
        Moment moment = new Moment(instant, "", zone);
        moment.getElement().setText(moment.distance(instant.atZone(zone), now.atZone(zone)));
        return moment;
    }

    /** The date, as in “3 November 2026”. */
    public static Moment date(Instant instant) {
        ZoneId zone = viewerZone();
        return new Moment(instant, DATE.format(instant.atZone(zone)), zone);
    }

    /** Day, date and time, as in “Thursday 26 November 2026, 14:00”. */
    public static Moment full(Instant instant) {
        ZoneId zone = viewerZone();
        return new Moment(instant, FULL.format(instant.atZone(zone)), zone);
    }

    /** A date without a time, as in “3 November 2026”. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** The words of this moment, to go into a sentence. */
    public String words() {
        return getElement().getText();
    }

    /** From now on this screen shows times in the zone; with none, in the zone its browser tells. */
    public static void show(UI ui, @Nullable ZoneId zone) {
        ComponentUtil.setData(ui, ZoneId.class, zone);
    }

    /** The time zone the viewer has chosen, or else the browser tells, or that of this installation where it tells none. */
    public static ZoneId viewerZone() {
        UI ui = UI.getCurrent();
        ZoneId chosen = ui == null ? null : ComponentUtil.getData(ui, ZoneId.class);
        if (chosen != null) {
            return chosen;
        }
        String told =
                ui == null ? null : ui.getPage().getExtendedClientDetails().getTimeZoneId();
        if (told == null) {
            return home(ui);
        }
        try {
            return ZoneId.of(told);
        } catch (ZoneRulesException unknownHere) {
            return home(ui);
        }
    }

    /** The zone of this installation, for this screen. */
    static void atHome(UI ui, ZoneId zone) {
        ComponentUtil.setData(ui, Home.class, new Home(zone));
    }

    private static ZoneId home(@Nullable UI ui) {
        Home home = ui == null ? null : ComponentUtil.getData(ui, Home.class);
        return home == null ? HOME : home.zone();
    }

    private record Home(ZoneId zone) {}

    private String distance(ZonedDateTime then, ZonedDateTime now) {
        Duration past = Duration.between(then, now);
        long days = ChronoUnit.DAYS.between(then.toLocalDate(), now.toLocalDate());
        if (past.toMinutes() < 1) {
            return getTranslation("shared.when.now");
        }
        if (past.toHours() < 1) {
            return getTranslation("shared.when.minutes", past.toMinutes());
        }
        if (days == 0) {
            return getTranslation("shared.when.hours", past.toHours());
        }
        if (days == 1) {
            return getTranslation("shared.when.yesterday");
        }
        return days < 7 ? getTranslation("shared.when.days", days) : DATE.format(then);
    }
}
