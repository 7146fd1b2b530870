package org.commonplace.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.Bookshelf;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Reviews;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Home begins with what this person does: the same things stand in another order for each of three. */
class HomeArrangedTest extends ViewTest {

    @Autowired
    TestPeople testPeople;

    @Autowired
    TestWiki wiki;

    @Autowired
    Spaces spaces;

    @Autowired
    Pages pages;

    @Autowired
    Bookshelf shelf;

    @Autowired
    Drafts drafts;

    @Autowired
    Reviews reviews;

    @Autowired
    Clock clock;

    SpaceDetails space;
    Caller colleague;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        space = wiki.space(Visibility.PRIVATE);
        colleague = wiki.someoneWith(Role.CURATE, space);
        signIn(colleague);
        super.initVaadinEnvironment();
    }

    @Test
    void whoCuratesSeesFirstWhatIsToBeLookedAfter() {
        assertThat(homeOf(someone(Role.CURATE)))
                .containsSubsequence("Waiting for you", "Your drafts", "New where you read");
    }

    @Test
    void whoWritesSeesTheirDraftsFirst() {
        Caller writer = someone(Role.EDIT);
        wiki.page(writer, space, "Written", "Words.");
        assertThat(homeOf(writer)).containsSubsequence("Your drafts", "Waiting for you", "New where you read");
    }

    @Test
    void whoReadsSeesFirstWhatIsNewWhereTheyRead() {
        Caller reader = someone(Role.EDIT);
        assertThat(homeOf(reader)).containsSubsequence("New where you read", "Waiting for you", "Your drafts");
    }

    @Test
    void theSpacesOneIsInMostStandFirst() {
        Caller reader = wiki.someoneWith(Role.VIEW, space);
        SpaceDetails other = wiki.space(Visibility.STAFF);
        Caller author = wiki.someoneWith(Role.EDIT, other);
        shelf.visited(reader, wiki.page(colleague, space, "One", "").id());
        shelf.visited(reader, wiki.page(author, other, "Two", "").id());
        shelf.visited(reader, wiki.page(author, other, "Three", "").id());
        signIn(reader);

        shown("spaces");
        assertThat(shown("")).contains("Spaces you are in most", "2 pages read lately", "One page read lately");
        assertThat(links().stream().filter(link -> link.matches("s/[^/]+")).distinct())
                .containsSubsequence("s/" + other.key(), "s/" + space.key());
        spaces.setAccess(testPeople.administratorCaller(), space.key(), List.of());
        shown("spaces");
        shown("");
        assertThat(links()).contains("s/" + other.key()).doesNotContain("s/" + space.key());
        signIn(testPeople.caller());
        shown("spaces");
        assertThat(shown("")).doesNotContain("Spaces you are in most");
    }

    /** Someone with a page whose review is due, a draft, and a page read that a colleague has changed. */
    private Caller someone(Role role) {
        Caller person = wiki.someoneWith(role, space);
        PageDetails page = wiki.page(colleague, space, "Read", "Words.");
        pages.setOwner(colleague, page.id(), person.personId(), null);
        reviews.review(colleague, page.id(), null, LocalDate.now(clock).minusDays(1));
        shelf.visited(person, page.id());
        drafts.begin(person, space.id(), null, "Begun", "…");
        return person;
    }

    private List<String> homeOf(Caller person) {
        signIn(person);
        shown("spaces");
        shown("");
        return find(H2.class).all().stream().map(H2::getText).toList();
    }
}
