package org.commonplace.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class HiddenMaterialsTest {

    @Autowired
    TestEvents testEvents;

    @Autowired
    TestWiki wiki;

    @Autowired
    Events events;

    @Test
    void whoeverMayNotSeeAMaterialDoesNotTakeItAwayEither() {
        SpaceDetails space = wiki.space(Visibility.PRIVATE);
        CalendarDetails calendar = testEvents.calendar(Visibility.STAFF);
        Caller author = testEvents.someoneWith(Role.EDIT, calendar);
        wiki.give(author, Role.EDIT, space);
        PageDetails page = wiki.page(author, space, "Read this", "Words.");
        Material material = Material.of(Pages.ref(page.id()));
        EventPlan plan = EventPlan.of("Talk", TestEvents.hour("2027-07-05T10:00"))
                .with(EventFacts.NONE.reading(List.of(material)));
        EventDetails event = testEvents.event(author, calendar, plan);
        Caller other = testEvents.someoneWith(Role.EDIT, calendar);
        EventPlan seen = events.get(other, event.id()).plan();
        assertThat(seen.facts().materials()).isEmpty();
        events.change(other, event.id(), seen.titled("Lecture"), Consent.NONE);
        assertThat(events.get(author, event.id()).title()).isEqualTo("Lecture");
        assertThat(events.get(author, event.id()).plan().facts().materials()).containsExactly(material);
        events.change(author, event.id(), plan.with(EventFacts.NONE).titled("Lecture"), Consent.NONE);
        assertThat(events.get(author, event.id()).plan().facts().materials()).isEmpty();
    }
}
