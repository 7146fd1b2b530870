package org.commonplace.wiki.ui;

import org.commonplace.ViewTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Views used by an editor of a private space, who is signed in. */
abstract class WritingTest extends ViewTest {

    @Autowired
    TestWiki wiki;

    @Autowired
    Pages pages;

    SpaceDetails space;
    Caller editor;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        space = wiki.space(Visibility.PRIVATE);
        editor = wiki.someoneWith(Role.EDIT, space);
        signIn(editor);
        super.initVaadinEnvironment();
    }
}
