package org.commonplace.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.TestEvents;
import org.commonplace.events.registration.Feedback.Opinion;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.shared.AsOf;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows once an event is over: what was said of it, who was in the meeting, and lists to take along. */
@CommonplaceTest
class AfterwardsTest {

    private static final Instant END = TestRegistrations.before(Duration.ofHours(-1));
    private static final Opinion GOOD = new Opinion(5, 4, "The examples", "");

    @Autowired
    Feedback feedback;

    @Autowired
    AttendanceImport imports;

    @Autowired
    Attendance attendance;

    @Autowired
    RegistrationFiles files;

    @Autowired
    Certificates certificates;

    @Autowired
    Registrations registrations;

    @Autowired
    TestEvents made;

    @Autowired
    TestRegistrations test;

    @Autowired
    TestPeople people;

    private Caller planner;
    private EventDetails event;

    @BeforeEach
    void anEvent() {
        CalendarDetails calendar = made.calendar(Visibility.PUBLIC);
        planner = made.someoneWith(Role.EDIT, calendar);
        event = test.event(planner, calendar, 20);
    }

    @Test
    void whoHadAPlaceSaysSomethingOnceAndNobodyLearnsWho() {
        List<Caller> three = List.of(coming(), coming(), coming());

        assertThatThrownBy(() -> say(three.getFirst(), GOOD)).as("not yet").isInstanceOf(Invalid.class);
        AsOf.at(END, () -> {
            assertThat(feedback.isAsked(three.getFirst(), event.id(), null)).isTrue();
            say(three.getFirst(), GOOD);
            assertThat(feedback.isAsked(three.getFirst(), event.id(), null)).isFalse();
            assertThatThrownBy(() -> say(three.getFirst(), GOOD)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> say(people.caller(), GOOD)).isInstanceOf(Invalid.class);
            say(three.get(1), new Opinion(3, 3, "", "More time"));
        });
        assertThat(feedback.results(planner, event.id(), null).answers()).isEqualTo(2);
        assertThat(feedback.results(planner, event.id(), null).best())
                .as("too few to be shown")
                .isEmpty();
        AsOf.at(END, () -> say(three.getLast(), new Opinion(5, 5, "Practice", "")));

        Feedback.Results results = feedback.results(planner, event.id(), null);
        assertThat(results.useful()).containsExactly(0, 0, 1, 0, 2);
        assertThat(results.recommend()).containsExactly(0, 0, 1, 1, 1);
        assertThat(results.best()).containsExactly("Practice", "The examples");
        assertThat(results.better()).containsExactly("More time");
        assertThatThrownBy(() -> feedback.results(three.getFirst(), event.id(), null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsSaidOfAPatientIsStopped() {
        Caller one = coming();

        assertThatThrownBy(() ->
                        AsOf.at(END, () -> say(one, new Opinion(5, 5, "My patient, NHS number 943 476 5919", ""))))
                .isInstanceOf(IdentifiableText.class);
        assertThat(feedback.results(planner, event.id(), null).answers()).isZero();
    }

    @Test
    void aFileOfAMeetingTicksThoseItNames() {
        TestRegistrations.Reached known = test.reached();
        registrations.register(known.caller(), Wish.of(event.id(), null));
        Caller named = people.caller(people.someone("Nadia Named"));
        Registration byName = registrations.register(named, Wish.of(event.id(), null));
        Caller brief = people.caller(people.someone("Bran Brief"));
        registrations.register(brief, Wish.of(event.id(), null));
        byte[] file = ("Name,User Email,Duration (Minutes)\nSomebody,"
                        + known.email().toUpperCase(Locale.ROOT)
                        + ",50\nnadia  named (Guest),,45\nStranger,stranger@example.org,60\nBran Brief,,2\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(imports.read(planner, event.id(), null, file)).hasSize(4);
        assertThat(attendance.mine(known.caller(), event.id(), null))
                .as("looked at only")
                .isNull();
        List<AttendanceImport.Found> found = imports.take(planner, event.id(), null, file, 10);

        assertThat(found.get(1).registration()).isEqualTo(byName.id());
        assertThat(found.get(2).registration()).isNull();
        assertThat(attendance.mine(known.caller(), event.id(), null)).isTrue();
        assertThat(attendance.mine(named, event.id(), null)).isTrue();
        assertThat(attendance.mine(brief, event.id(), null)).as("too short").isNull();
        assertThatThrownBy(() -> imports.read(named, event.id(), null, file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.take(named, event.id(), null, file, 0)).isInstanceOf(NotFound.class);
    }

    @Test
    void listsToTakeAlongHoldNoFormulaAndAreForOrganisers() {
        registrations.register(
                planner,
                Wish.of(event.id(), null).forGuest("=HYPERLINK(\"http://x\")", TestRegistrations.freshAddress()));
        Caller one = coming();

        String list =
                new String(files.list(planner, event.id(), null, RegistrationFiles.Format.CSV), StandardCharsets.UTF_8);
        assertThat(list).contains("\"'=HYPERLINK").doesNotContain("\"=HYPERLINK");
        assertThat(files.list(planner, event.id(), null, RegistrationFiles.Format.XLSX))
                .startsWith('P', 'K');
        String summary = new String(
                files.summary(planner, event.id(), null, RegistrationFiles.Format.CSV), StandardCharsets.UTF_8);
        assertThat(summary).contains("fewer than 5");
        for (RegistrationFiles.Format format : RegistrationFiles.Format.values()) {
            assertThatThrownBy(() -> files.list(one, event.id(), null, format)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> files.summary(one, event.id(), null, format))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whoWasThereGetsACertificateWithHours() throws Exception {
        Caller one = people.caller(people.someone("Zoë Ångström <b>"));
        Registration registration = registrations.register(one, Wish.of(event.id(), null));
        assertThatThrownBy(() -> certificates.own(one, event.id(), null)).isInstanceOf(NotFound.class);
        attendance.mark(planner, event.id(), null, registration.id(), true);

        String text = text(certificates.own(one, event.id(), null));

        assertThat(text)
                .contains("Certificate of attendance")
                .contains("Zoë Ångström <b>")
                .contains("Searching well")
                .contains("16 March 2027")
                .contains("1 hour, one date");
        assertThatThrownBy(() -> certificates.own(planner, event.id(), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> certificates.own(people.caller(), event.id(), null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> certificates.ofLink("no-such-link")).isInstanceOf(NotFound.class);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private Caller coming() {
        Caller caller = people.caller();
        registrations.register(caller, Wish.of(event.id(), null));
        return caller;
    }

    private void say(Caller caller, Opinion opinion) {
        feedback.give(caller, event.id(), null, opinion, Consent.NONE);
    }
}
