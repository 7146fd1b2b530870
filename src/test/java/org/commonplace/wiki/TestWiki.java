package org.commonplace.wiki;

import java.util.function.Consumer;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.SignatureMissing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes spaces and pages for a test, each space under a key no other test uses. */
@Component
public class TestWiki {

    private final Spaces spaces;
    private final Pages pages;
    private final TestPeople people;
    private final JdbcClient database;
    private @Nullable Caller administrator;

    TestWiki(Spaces spaces, Pages pages, TestPeople people, JdbcClient database) {
        this.spaces = spaces;
        this.pages = pages;
        this.people = people;
        this.database = database;
    }

    /** A space made by a new administrator. */
    public SpaceDetails space(Visibility visibility) {
        Caller administrator = people.administratorCaller();
        return spaces.create(
                administrator, new NewSpace(TestPeople.fresh("S"), "A space", "For trying things out.", visibility));
    }

    /** Someone new with a role in a space, beside those who have one already. */
    public Caller someoneWith(Role role, SpaceDetails space) {
        Caller caller = people.caller();
        give(caller, role, space);
        return caller;
    }

    /** Gives a person a role in a space, beside those who have one already. */
    public void give(Caller person, Role role, SpaceDetails space) {
        spaces.give(administrator(), space.key(), Grant.toPerson(person.personId(), role));
    }

    /** One serves for all that only administrators may do. */
    private synchronized Caller administrator() {
        Caller known = administrator;
        if (known == null) {
            known = people.administratorCaller();
            administrator = known;
        }
        return known;
    }

    /** A published page at the top of a space. */
    public PageDetails page(Caller author, SpaceDetails space, String title, String body) {
        return pages.create(author, new NewPage(space.key(), null, title, body));
    }

    /** A published page under another. */
    public PageDetails page(Caller author, PageDetails parent, String title, String body) {
        return pages.create(author, new NewPage(parent.space(), parent.id(), title, body));
    }

    /** Does it as someone who signs, when asked, that nothing in it identifies a patient. */
    public static void signing(Consumer<Consent> action) {
        try {
            action.accept(Consent.NONE);
        } catch (SignatureMissing missing) {
            action.accept(new Consent(null, missing.hash()));
        }
    }

    /** How many rows a table has for a page. */
    public long rows(String table, long page) {
        return database.sql("SELECT COUNT(*) FROM " + table + " WHERE page_id = :page")
                .param("page", page)
                .query(Long.class)
                .single();
    }
}
