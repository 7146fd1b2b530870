package org.commonplace.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.CalendarGrant;
import org.commonplace.events.CalendarPlan;
import org.commonplace.events.Calendars;
import org.commonplace.events.EventTime;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Listing;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Calendars: made by those who curate a space, or by administrators. */
@RestController
@RequestMapping("/api/v1/calendars")
class CalendarsController {

    private final Calendars calendars;
    private final Spaces spaces;
    private final Names names;
    private final Appearance appearance;
    private final CurrentCaller caller;

    CalendarsController(Calendars calendars, Spaces spaces, Names names, Appearance appearance, CurrentCaller caller) {
        this.calendars = calendars;
        this.spaces = spaces;
        this.names = names;
        this.appearance = appearance;
        this.caller = caller;
    }

    /**
     * A calendar to be made, or what to change of one: what is left out stays, and {@code null} takes away what can be missing.
     *
     * @param slug only for a new one; made from the name where it is missing
     * @param space the key of the space it belongs to
     * @param room the number of the room its events are usually in
     * @param location the same in words
     */
    record CalendarBody(
            @Nullable String slug,
            @Nullable String name,
            @Nullable String colour,
            @Nullable String zone,
            @Nullable String visibility,

            @Schema(type = "string", nullable = true) @Nullable
            JsonNode space,

            @Schema(type = "integer", format = "int64", nullable = true) @Nullable
            JsonNode room,

            @Schema(type = "string", nullable = true) @Nullable
            JsonNode location,

            @Nullable OverrideWords override,
            @Nullable SignedCheck signedCheck) {}

    /** Who has a role: either a person, by username, or a group, by name. */
    record CalendarAccessRow(
            @Nullable String person,
            @Nullable String group,
            @Nullable String role) {}

    @GetMapping
    Listing<CalendarAnswer> list(@ParameterObject Portion portion) {
        Caller now = caller.get();
        return Portioned.of(calendars.list(now), portion.paging()).map(calendar -> answer(now, calendar));
    }

    @PostMapping
    ResponseEntity<CalendarAnswer> create(@RequestBody CalendarBody wanted) {
        Caller now = caller.get();
        CalendarPlan blank = new CalendarPlan(
                wanted.name() == null ? "" : wanted.name(),
                CalendarPlan.USUAL_COLOUR,
                Visibility.PRIVATE,
                null,
                appearance.zone(),
                null,
                "");
        CalendarDetails made = calendars.create(
                now,
                wanted.slug() == null ? "" : wanted.slug(),
                changed(now, blank, wanted),
                OverrideWords.consent(wanted.override()));
        return ResponseEntity.created(URI.create("/api/v1/calendars/" + made.slug()))
                .body(answer(now, made));
    }

    @GetMapping("/{slug}")
    CalendarAnswer show(@PathVariable String slug) {
        Caller now = caller.get();
        return answer(now, calendars.get(now, slug));
    }

    @PatchMapping("/{slug}")
    CalendarAnswer change(@PathVariable String slug, @RequestBody CalendarBody wanted) {
        Caller now = caller.get();
        CalendarDetails before = calendars.get(now, slug);
        CalendarPlan plan = changed(now, before.plan(), wanted);
        return answer(
                now,
                calendars.change(now, before.id(), plan, SignedCheck.consent(wanted.override(), wanted.signedCheck())));
    }

    @GetMapping("/{slug}/access")
    List<CalendarAccessRow> access(@PathVariable String slug) {
        Caller now = caller.get();
        return rows(now, calendars.accessOf(now, calendars.get(now, slug).id()));
    }

    @PutMapping("/{slug}/access")
    List<CalendarAccessRow> replaceAccess(@PathVariable String slug, @RequestBody List<CalendarAccessRow> wanted) {
        Caller now = caller.get();
        long id = calendars.get(now, slug).id();
        // Whoever may not change it is not told which names there are
        calendars.accessOf(now, id);
        calendars.setAccess(now, id, wanted.stream().map(this::grant).toList());
        return rows(now, calendars.accessOf(now, id));
    }

    private CalendarPlan changed(Caller now, CalendarPlan plan, CalendarBody wanted) {
        Visibility visibility = Choice.of(Visibility.class, "visibility", wanted.visibility());
        Optional<String> sentSpace = Sent.text("space", wanted.space());
        Optional<Long> room = Sent.number("room", wanted.room());
        Optional<String> place = Sent.text("location", wanted.location());
        ZoneId zone = wanted.zone() == null ? plan.zone() : EventTime.zone(wanted.zone());
        return new CalendarPlan(
                wanted.name() == null ? plan.name() : wanted.name(),
                wanted.colour() == null ? plan.colour() : wanted.colour(),
                visibility == null ? plan.visibility() : visibility,
                sentSpace == null
                        ? plan.space()
                        : sentSpace.map(key -> space(now, key)).orElse(null),
                zone,
                room == null ? plan.room() : room.orElse(null),
                place == null ? plan.place() : place.orElse(""));
    }

    private long space(Caller now, String key) {
        return spaces.find(now, key)
                .map(SpaceDetails::id)
                .orElseThrow(() -> new Invalid("space", "api.space.unknown", key));
    }

    private CalendarAnswer answer(Caller now, CalendarDetails calendar) {
        Long space = calendar.plan().space();
        String key = space == null
                ? null
                : spaces.find(now, space).map(SpaceDetails::key).orElse(null);
        return CalendarAnswer.of(calendar, key);
    }

    private List<CalendarAccessRow> rows(Caller now, List<CalendarGrant> grants) {
        Names.Known known = names.of(
                now,
                grants.stream()
                        .map(CalendarGrant::person)
                        .<Long>mapMulti((person, found) -> {
                            if (person != null) {
                                found.accept(person);
                            }
                        })
                        .toList());
        return grants.stream()
                .map(grant -> {
                    Named named = names.named(known, grant.person(), grant.group());
                    return new CalendarAccessRow(
                            named.person(), named.group(), grant.role().name().toLowerCase(Locale.ROOT));
                })
                .toList();
    }

    private CalendarGrant grant(CalendarAccessRow row) {
        Role role = Choice.of(Role.class, "role", row.role());
        if (role == null) {
            throw new Invalid("role", "api.role.missing");
        }
        if (row.person() != null && row.group() == null) {
            return CalendarGrant.toPerson(names.person("person", row.person()), role);
        }
        if (row.group() != null && row.person() == null) {
            return CalendarGrant.toGroup(names.group("group", row.group()), role);
        }
        throw new Invalid("person", "api.named.one");
    }
}
