package org.commonplace.browser;

import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestHandbook;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A laboratory's handbook that all staff read, and Priya, who writes it. */
abstract class LaboratoryHandbook {

    @Autowired
    TestPeople people;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestHandbook handbook;

    @Autowired
    Pages pages;

    PersonCard priya;
    Caller editor;
    SpaceDetails space;
    PageDetails labelling;

    @BeforeEach
    void aHandbook() {
        priya = people.someone("Priya Nair");
        editor = people.caller(priya);
        space = handbook.space(Visibility.STAFF);
        wiki.give(editor, Role.EDIT, space);
        labelling = handbook.laboratory(editor, space);
    }
}
