package org.commonplace.wiki;

import java.util.List;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A page in a private space that an editor can keep from all others, and what lists pages. */
@CommonplaceTest
abstract class PageToHide {

    static final Paging PAGING = new Paging(0, 200);

    @Autowired
    Pages pages;

    @Autowired
    Restrictions restrictions;

    @Autowired
    PageTree tree;

    @Autowired
    PageLists lists;

    @Autowired
    RecentChanges changes;

    @Autowired
    Labels labels;

    @Autowired
    Links links;

    @Autowired
    Templates templates;

    @Autowired
    TitleSearch titles;

    @Autowired
    Drafts drafts;

    @Autowired
    Bookshelf shelf;

    @Autowired
    TestWiki wiki;

    /** Found in what this test made and nowhere else. */
    final String secret = TestPeople.fresh("Narwhal");

    SpaceDetails space;
    Caller editor;
    PageDetails open;
    PageDetails page;

    @BeforeEach
    void aPageInAPrivateSpace() {
        space = wiki.space(Visibility.PRIVATE);
        editor = wiki.someoneWith(Role.EDIT, space);
        open = wiki.page(editor, space, "Open", "Text.");
        page = wiki.page(editor, open, secret, "[[Open]] [[Nowhere " + secret + "]]");
        pages.setLabels(editor, page.id(), List.of(secret));
        pages.setTemplate(editor, page.id(), true);
        wiki.page(editor, page, secret + " below", "");
    }

    void restrict() {
        restrictions.set(editor, page.id(), new Rules(new Named(Set.of(editor.personId()), Set.of()), Named.NOBODY));
    }
}
