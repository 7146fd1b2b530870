package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody finds out what exists by writing links to it: a hidden target looks like a missing one in every form. */
@CommonplaceTest
class HiddenTargetsTest {

    /** Forms of a link to the page @ with the address $ in the space %. */
    private static final List<String> FORMS = List.of(
            "[[@]]",
            "[[@|words]]",
            "[[@#A part]]",
            "[[%:@]]",
            "[[%:@|words]]",
            "[[%:$]]",
            "[words](/s/%/$)",
            "[words](/s/%/$#h-a-part)",
            "[words](/s/%/$ \"title\")",
            "</s/%/$>",
            "<a href=\"/s/%/$\">words</a>",
            "![words](/s/%/$)",
            "[words](../$)",
            "[words]($.md)");

    @Autowired
    Pages pages;

    @Autowired
    Articles articles;

    @Autowired
    Restrictions restrictions;

    @Autowired
    TestWiki wiki;

    SpaceDetails space;
    Caller keeper;
    Caller writer;

    @BeforeEach
    void someoneWhoWritesAndSomeoneWhoHides() {
        space = wiki.space(Visibility.PUBLIC);
        keeper = wiki.someoneWith(Role.EDIT, space);
        writer = wiki.someoneWith(Role.EDIT, space);
    }

    @Test
    void aRestrictedPageLooksLikeNone() {
        PageDetails hidden = wiki.page(keeper, space, "Hidden", "## A part");
        restrictions.set(keeper, hidden.id(), new Rules(new Named(Set.of(keeper.personId()), Set.of()), Named.NOBODY));

        looksLikeNone(space.key(), space.key());
    }

    @Test
    void aDraftLooksLikeNone() {
        pages.create(keeper, new NewPage(space.key(), null, "Hidden", "", List.of(), true, null));

        looksLikeNone(space.key(), space.key());
    }

    @Test
    void aPageOfAPrivateSpaceLooksLikeNone() {
        SpaceDetails other = wiki.space(Visibility.PRIVATE);
        wiki.give(keeper, Role.EDIT, other);
        wiki.page(keeper, other, "Hidden", "## A part");

        looksLikeNone(other.key(), other.key());
    }

    @Test
    void aPrivateSpaceLooksLikeNone() {
        SpaceDetails other = wiki.space(Visibility.PRIVATE);

        looksLikeNone(other.key(), "no-such-space");
    }

    private void looksLikeNone(String hiddenSpace, String missingSpace) {
        for (String form : FORMS) {
            String hidden = seen(form, "Hidden", "hidden", hiddenSpace);
            String missing = seen(form, "Absent", "absent", missingSpace);
            assertThat(hidden).as(form).isEqualTo(missing);
        }
    }

    /** What the writer and a visitor see of such a link, with the names taken out. */
    private String seen(String form, String title, String slug, String key) {
        String text = form.replace("@", title).replace("$", slug).replace("%", key);
        PageDetails page = wiki.page(writer, space, "Links", text);
        StringBuilder seen = new StringBuilder();
        for (Caller reader : List.of(writer, Caller.ANONYMOUS)) {
            seen.append(articles.html(reader, articles.find(reader, page.id()).orElseThrow()));
        }
        String preview = articles.preview(writer, page, text);
        assertThat(seen.toString()).contains(preview);
        return seen.toString().replace(title, "@").replace(slug, "$").replace(key, "%");
    }
}
