package org.commonplace.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonplace.ViewTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Utc;
import org.commonplace.shared.ui.Moment;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The time zone that someone chooses is that of the times they read and of the hour at which their letters come. */
class ChosenZoneTest extends ViewTest {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);

    @Autowired
    TestWiki wiki;

    @Autowired
    Told told;

    @Autowired
    Choices choices;

    @Autowired
    Watches watches;

    @Autowired
    JdbcClient database;

    SpaceDetails space;
    Caller author;
    Caller reader;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        space = wiki.space(Visibility.STAFF);
        author = wiki.someoneWith(Role.EDIT, space);
        reader = told.reachable("Europe/London");
        choices.save(reader, new Choice(Map.of(Topic.CHANGES, Delivery.DAILY), null, true));
        watches.watch(reader, Watched.space(space.id()));
        signIn(reader);
        super.initVaadinEnvironment();
    }

    @Test
    void timesOnTheScreenAndTheMorningOfLettersFollowTheZoneChosen() {
        for (String zone : List.of("Pacific/Auckland", "America/New_York")) {
            choose(zone);
            PageDetails page = wiki.page(author, space, "Quagga of " + zone, "");
            told.about(page.id());

            shown(page.url() + "/history");
            assertThat(find(Moment.class).all())
                    .extracting(moment -> moment.getElement().getAttribute("title"))
                    .as(zone)
                    .contains(SHOWN.format(page.updatedAt().atZone(ZoneId.of(zone))));
            assertThat(lettersTellAt(page).atZone(ZoneId.of(zone)).toLocalTime())
                    .as(zone)
                    .isEqualTo(LocalTime.of(7, 0));
        }
    }

    @Test
    void aChoiceOfOneLanguageIsNotOffered() {
        shown("me");
        assertThat(find(Select.class).withCaption("Language").exists()).isFalse();
        assertThat(find(ComboBox.class).withCaption("Time zone").exists()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private void choose(String zone) {
        shown("me");
        ComboBox<String> field = find(ComboBox.class).withCaption("Time zone").single();
        field.setValue(zone);
        click("Save");
    }

    private Instant lettersTellAt(PageDetails page) {
        return database.sql("""
                        SELECT mail_after FROM notice
                        WHERE person_id = :person AND subject_kind = 'page' AND subject_id = :page
                        """)
                .param("person", reader.personId())
                .param("page", page.id())
                .query((row, n) -> Utc.instant(row, "mail_after"))
                .single();
    }
}
