package org.commonplace.events.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.CalendarPlan;
import org.commonplace.events.Calendars;
import org.commonplace.events.ical.imports.CalendarImports;
import org.commonplace.people.Caller;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Sample;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Brings in a file of another program, as a neighbour's calendar would be. */
@Component
@Order(28)
class SampleOutside implements Sample {

    private static final String SLUG = "regional-network";
    private static final String NAME = "Regional library network";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** So many days from now. */
    private static final Pattern DAY = Pattern.compile("\\{\\+([0-9]+)}");

    private final Calendars calendars;
    private final CalendarImports imports;
    private final SamplePlanners planners;
    private final Clock clock;

    SampleOutside(Calendars calendars, CalendarImports imports, SamplePlanners planners, Clock clock) {
        this.calendars = calendars;
        this.imports = imports;
        this.planners = planners;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outside-events";
    }

    @Override
    public void fill() {
        Caller administrator = planners.caller("morgan");
        CalendarDetails calendar = calendars.find(administrator, SLUG).orElseGet(() -> make(administrator));
        imports.take(administrator, calendar.id(), file(), Consent.NONE);
    }

    private CalendarDetails make(Caller administrator) {
        CalendarPlan plan = CalendarPlan.of(NAME, Visibility.PUBLIC, ZONE).coloured("#7a5600");
        return calendars.create(administrator, SLUG, plan, Consent.NONE);
    }

    private byte[] file() {
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        try {
            String text = new ClassPathResource("demo/" + SLUG + ".ics").getContentAsString(UTF_8);
            return DAY.matcher(text)
                    .replaceAll(found ->
                            DateTimeFormatter.BASIC_ISO_DATE.format(today.plusDays(Long.parseLong(found.group(1)))))
                    .replace("\n", "\r\n")
                    .getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
