package org.commonplace.notifications;

import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A page in a private space, someone who writes it and someone who reads it. */
@CommonplaceTest
abstract class AboutAPageTest {

    @Autowired
    Watches watches;

    @Autowired
    Inbox inbox;

    @Autowired
    Choices choices;

    @Autowired
    Told told;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestPeople testPeople;

    @Autowired
    People people;

    @Autowired
    Pages pages;

    @Autowired
    Restrictions restrictions;

    SpaceDetails space;
    Caller author;
    Caller reader;
    PageDetails page;

    /** Everyone there is has been told of the page when this returns. */
    @BeforeEach
    final void aPageInAPrivateSpace() {
        AboutAPage made = told.aPageFor(someone());
        space = made.space();
        author = made.author();
        reader = made.reader();
        page = made.page();
    }

    /** Who is to read. */
    Caller someone() {
        return testPeople.caller();
    }

    final void save(String body) {
        told.save(author, page, body);
    }

    /** Only the author may see the page from now on. */
    final void restrict() {
        restrictions.set(author, page.id(), new Rules(new Named(Set.of(author.personId()), Set.of()), Named.NOBODY));
    }
}
