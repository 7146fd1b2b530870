package org.commonplace.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Reviews;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.commonplace.wiki.VerifiedReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told what of a text that waits to be verified. */
@CommonplaceTest
class UnverifiedNewsTest {

    @Autowired
    Watches watches;

    @Autowired
    Inbox inbox;

    @Autowired
    Told told;

    @Autowired
    Pages pages;

    @Autowired
    Reviews reviews;

    @Autowired
    VerifiedReading verified;

    @Autowired
    People people;

    @Autowired
    TestPeople testPeople;

    @Autowired
    TestWiki wiki;

    SpaceDetails space;
    Caller owner;
    Caller editor;
    Caller reader;
    PageDetails page;

    @BeforeEach
    void aVerifiedPageThatAReaderWatches() {
        space = wiki.space(Visibility.PRIVATE);
        owner = wiki.someoneWith(Role.CURATE, space);
        editor = wiki.someoneWith(Role.EDIT, space);
        reader = wiki.someoneWith(Role.VIEW, space);
        verified.ask(owner, space.key(), true);
        page = wiki.page(owner, space, "Verified", "One.");
        reviews.review(owner, page.id(), 1, null);
        told.about(page.id());
        watches.watch(reader, Watched.page(page.id()));
    }

    @Test
    void readersHearOfItOnceItIsVerifiedAndTheOwnerAtOnce() {
        String name = people.card(reader.personId()).orElseThrow().username();
        pages.save(editor, page.id(), new PageEdit("Renamed", "Two, @" + name + ".", 1, "Because", false, null));
        told.about(page.id());

        assertThat(lines(reader)).isEmpty();
        assertThat(lines(owner)).containsExactly("PROPOSED Verified");

        reviews.review(owner, page.id(), 2, null);
        told.about(page.id());
        assertThat(lines(reader)).containsExactlyInAnyOrder("CHANGED Renamed", "MENTIONED Renamed");
    }

    @Test
    void aNewerTextIsNotReadForNamesWhenAnOlderOneIsTold() {
        Caller other = testPeople.caller();
        wiki.give(other, Role.VIEW, space);
        String name = people.card(other.personId()).orElseThrow().username();
        pages.save(editor, page.id(), new PageEdit("Two.", 1));
        reviews.review(owner, page.id(), 2, null);
        pages.save(editor, page.id(), new PageEdit("Three, @" + name + ".", 2));
        told.about(page.id());
        assertThat(lines(other)).isEmpty();
    }

    private List<String> lines(Caller person) {
        return inbox.list(person, false, null, 20).stream()
                .map(notice -> notice.happening() + " " + notice.subject().title())
                .toList();
    }
}
