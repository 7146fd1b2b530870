package org.commonplace.events.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventPlan;
import org.commonplace.events.EventTemplates;
import org.commonplace.events.Events;
import org.commonplace.events.OccurrenceChange;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.events.Room;
import org.commonplace.events.Schedule;
import org.commonplace.events.Scope;
import org.commonplace.events.Series;
import org.commonplace.events.Technique;
import org.commonplace.events.TestEvents;
import org.commonplace.events.Venue;
import org.commonplace.markup.ui.MarkdownEditor;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlanningViewsTest extends ViewTest {

    private static final Paging ALL = new Paging(0, 50);

    @Autowired
    TestPeople testPeople;

    @Autowired
    TestEvents testEvents;

    @Autowired
    Events events;

    @Autowired
    EventTemplates templates;

    @Autowired
    Calendars calendars;

    @Autowired
    Schedule schedule;

    @Autowired
    Series series;

    CalendarDetails calendar;
    Caller planner;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        calendar = testEvents.calendar(Visibility.STAFF);
        planner = testEvents.someoneWith(Role.EDIT, calendar);
        signIn(planner);
        super.initVaadinEnvironment();
    }

    @Test
    void anEventIsPlannedAtTheTimeOfItsAddress() {
        shown("events/new?calendar=" + calendar.slug() + "&start=2027-07-05T14:00&end=2027-07-05T15:30");
        field("Title").setValue("Okapi");
        click("Plan it");
        EventDetails made = only();
        assertThat(made.title()).isEqualTo("Okapi");
        assertThat(made.plan().time().start()).isEqualTo(LocalDateTime.parse("2027-07-05T14:00"));
        assertThat(made.plan().time().end()).isEqualTo(LocalDateTime.parse("2027-07-05T15:30"));
        assertThat(screen()).contains("Okapi", "Monday 5 July 2027");
        assertThat(toasts()).anyMatch(words -> words.contains("Okapi is planned"));
    }

    @Test
    void aTechniqueBringsItsAgendaWhereNothingIsSaid() {
        shown("events/new?calendar=" + calendar.slug() + "&start=2027-07-05T14:00");
        MarkdownEditor text = find(MarkdownEditor.class).single();
        Select<Technique> technique = technique();

        technique.setValue(Technique.AFTER_ACTION_REVIEW);
        assertThat(text.getValue())
                .startsWith("## What was expected?\n\n\n## What happened?")
                .contains("## What will we do next time?");
        technique.setValue(Technique.FISHBOWL);
        assertThat(text.getValue()).startsWith("## Question").doesNotContain("What happened?");
        technique.setValue(null);
        assertThat(text.getValue()).isEmpty();
    }

    @Test
    void whatSomebodyTypedIsNeverReplacedByAnAgenda() {
        shown("events/new?calendar=" + calendar.slug() + "&start=2027-07-05T14:00");
        MarkdownEditor text = find(MarkdownEditor.class).single();
        technique().setValue(Technique.FISHBOWL);
        text.setValue(text.getValue() + "Okapi");
        technique().setValue(Technique.PEER_ASSIST);
        assertThat(text.getValue()).startsWith("## Question").endsWith("Okapi");
    }

    @Test
    void anEventWithoutWordsStaysSoWhenItsFormOpens() {
        EventDetails event = testEvents.event(
                planner,
                calendar,
                EventPlan.of("Okapi", TestEvents.hour("2027-07-05T14:30"))
                        .with(new EventFacts(
                                List.of(), Set.of(), Set.of(), Technique.FISHBOWL, List.of(), "", null, null)));
        shown("events/" + event.id() + "/edit");
        assertThat(find(MarkdownEditor.class).single().getValue()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Select<Technique> technique() {
        return (Select<Technique>) find(Select.class).all().stream()
                .filter(select -> "Technique".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        shown("events/new?calendar=" + calendar.slug() + "&start=2027-07-05T14:00");
        field("Another place, or how to find the room").setValue("Glasshouse");
        field("Link to join online").setValue("no address");
        click("Plan it");
        assertThat(field("Title").isInvalid() || field("Link to join online").isInvalid())
                .isTrue();
        assertThat(field("Another place, or how to find the room").getValue()).isEqualTo("Glasshouse");
        assertThat(events.list(planner, calendar.id(), ALL).items()).isEmpty();
    }

    @Test
    void aRoomThatIsTakenIsSaidWhilePlanning() {
        Room room = testEvents.room();
        testEvents.event(
                planner,
                calendar,
                EventPlan.of("Zebra", TestEvents.hour("2027-07-05T14:30")).in(Venue.in(room.id())));
        shown("events/new?calendar=" + calendar.slug() + "&start=2027-07-05T14:00&end=2027-07-05T15:00");
        assertThat(screen()).doesNotContain("something else");
        room().setValue(room);
        assertThat(screen()).contains("At this time there is something else", room.name() + " is taken", "Zebra");
    }

    @Test
    void onlyOneDateOfASeriesIsRenamed() {
        EventDetails event = testEvents.event(planner, calendar, TestEvents.weekly("Okapi", "2027-07-05T10:00", 3));
        rename(event, Scope.THIS);
        assertThat(dates(event)).extracting(OccurrenceDetails::title).containsExactly("Okapi", "Zebra", "Okapi");
    }

    @Test
    void aDateAndThoseAfterItAreRenamed() {
        EventDetails event = testEvents.event(planner, calendar, TestEvents.weekly("Okapi", "2027-07-05T10:00", 3));
        rename(event, Scope.FOLLOWING);
        assertThat(dates(event)).extracting(OccurrenceDetails::title).containsExactly("Okapi");
        assertThat(events.list(planner, calendar.id(), ALL).items())
                .extracting(EventDetails::title)
                .containsExactlyInAnyOrder("Okapi", "Zebra");
    }

    @Test
    void allOfASeriesIsRenamed() {
        EventDetails event = testEvents.event(planner, calendar, TestEvents.weekly("Okapi", "2027-07-05T10:00", 3));
        rename(event, Scope.ALL);
        assertThat(dates(event)).extracting(OccurrenceDetails::title).containsOnly("Zebra");
    }

    @Test
    void oneDateIsMovedAndTheRuleStays() {
        EventDetails event = testEvents.event(planner, calendar, TestEvents.weekly("Okapi", "2027-07-05T10:00", 3));
        LocalDateTime second = dates(event).get(1).originalStart();
        shown(EventsNavigation.edit(event.id(), second));
        LocalDate tuesday = second.toLocalDate().plusDays(1);
        day("First day").setValue(tuesday);
        day("Last day").setValue(tuesday);
        save(Scope.THIS);
        assertThat(dates(event))
                .extracting(date -> date.time().start().toLocalDate().toString())
                .containsExactly("2027-07-05", "2027-07-13", "2027-07-19");
        assertThat(events.get(planner, event.id()).plan().recurrence())
                .isEqualTo(event.plan().recurrence());
    }

    @Test
    void aDateThatWasMovedIsRenamedWhereItIs() {
        EventDetails event = testEvents.event(planner, calendar, TestEvents.weekly("Okapi", "2027-07-05T10:00", 3));
        OccurrenceDetails second = dates(event).get(1);
        series.change(
                planner,
                event.id(),
                second.originalStart(),
                OccurrenceChange.to(second.time().startingAt(LocalDateTime.parse("2027-07-14T15:00"))),
                Scope.THIS,
                Consent.NONE);
        rename(event, Scope.THIS);
        assertThat(dates(event)).extracting(OccurrenceDetails::title).containsExactly("Okapi", "Zebra", "Okapi");
        assertThat(dates(event).get(1).time().start()).isEqualTo(LocalDateTime.parse("2027-07-14T15:00"));
    }

    @Test
    void aCopyAndATemplateFillTheForm() {
        EventDetails event = testEvents.event(
                planner,
                calendar,
                EventPlan.of("Okapi", TestEvents.hour("2027-07-05T10:00")).in(Venue.at("Glasshouse")));
        shown("events/new?copy=" + event.id());
        assertThat(field("Title").getValue()).isEqualTo("Okapi");
        EventDetails template =
                templates.save(planner, calendar.id(), event.plan().titled("Kudu"), Consent.NONE);
        shown("events/new?calendar=" + calendar.slug() + "&template=" + template.id());
        assertThat(field("Title").getValue()).isEqualTo("Kudu");
        assertThat(field("Another place, or how to find the room").getValue()).isEqualTo("Glasshouse");
    }

    @Test
    void whoPlansNowhereIsToldSo() {
        signIn(testPeople.caller());
        assertThat(shown("events/new")).contains("There is no calendar in which you plan");
        assertThat(shown("events")).doesNotContain("Plan an event");
    }

    @Test
    void whoOnlySeesAnEventCannotOpenItsForm() {
        EventDetails event =
                testEvents.event(planner, calendar, EventPlan.of("Okapi", TestEvents.hour("2027-07-05T10:00")));
        signIn(testPeople.caller());
        assertThat(shown(event.url())).contains("Okapi");
        shown(event.url() + "/edit");
        assertThat(find(TextField.class).all()).noneMatch(field -> "Okapi".equals(field.getValue()));
    }

    @Test
    void theSettingsOfACalendarAreForThoseWhoLookAfterIt() {
        Caller curator = testEvents.someoneWith(Role.CURATE, calendar);
        signIn(curator);
        shown("calendars/" + calendar.slug() + "/settings");
        field("Name").setValue("Okapi sessions");
        click("Save settings");
        assertThat(calendars.get(curator, calendar.id()).name()).isEqualTo("Okapi sessions");
        signIn(planner);
        assertThat(shown("calendars/" + calendar.slug())).contains("Okapi sessions");
        shown("calendars/" + calendar.slug() + "/settings");
        assertThat(screen()).doesNotContain("Save settings");
    }

    private void rename(EventDetails event, Scope scope) {
        LocalDateTime second = dates(event).get(1).originalStart();
        shown(EventsNavigation.edit(event.id(), second));
        field("Title").setValue("Zebra");
        save(scope);
    }

    private void save(Scope scope) {
        click("Save changes");
        scopes().setValue(scope);
        List<Button> saving = find(Button.class).withText("Save changes").all();
        test(saving.getLast()).click();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Scope> scopes() {
        return find(RadioButtonGroup.class).all().getFirst();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Room> room() {
        return find(ComboBox.class).all().stream()
                .filter(field -> "Room".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private DatePicker day(String label) {
        return find(DatePicker.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private EventDetails only() {
        List<EventDetails> found = events.list(planner, calendar.id(), ALL).items();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<OccurrenceDetails> dates(EventDetails event) {
        return schedule.of(
                        planner,
                        event.id(),
                        LocalDateTime.parse("2020-01-01T00:00"),
                        LocalDateTime.parse("2100-01-01T00:00"),
                        ALL)
                .items();
    }
}
