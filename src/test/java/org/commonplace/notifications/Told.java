package org.commonplace.notifications;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.NewPerson;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Waits until what happened has been told, and makes people whom mail reaches. */
@Component
public class Told {

    private final JdbcClient database;
    private final People people;
    private final Callers callers;
    private final Choices choices;
    private final Pages pages;
    private final TestWiki wiki;

    Told(JdbcClient database, People people, Callers callers, Choices choices, Pages pages, TestWiki wiki) {
        this.database = database;
        this.people = people;
        this.callers = callers;
        this.choices = choices;
        this.pages = pages;
        this.wiki = wiki;
    }

    /** A page for this reader; everyone there is has been told of it. */
    public AboutAPage aPageFor(Caller reader) {
        SpaceDetails space = wiki.space(Visibility.PRIVATE);
        Caller author = wiki.someoneWith(Role.EDIT, space);
        wiki.give(reader, Role.VIEW, space);
        PageDetails page = wiki.page(author, space, "Zebrafish", "One.");
        about(page.id());
        return new AboutAPage(space, author, reader, page);
    }

    /** Waits until everything that happened to this page has been told. */
    public void about(long page) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> outstanding(page) == 0);
    }

    /** Where this person's letters say that one click ends them; without the host. */
    public String unsubscribePath(PersonCard person) {
        String address = choices.unsubscribeAddress(person.id());
        return address.substring(address.indexOf("/unsubscribe/"));
    }

    /** Someone whom mail reaches at {@link #addressOf}. */
    Caller reachable(String zone) {
        String username = TestPeople.fresh("reader");
        PersonCard card = people.introduce(
                new NewPerson(
                        username, "Robin Reader", username + "@example.org", TestPeople.PASSWORD, null, null, zone),
                false);
        return callers.of(card.id()).orElseThrow();
    }

    String addressOf(Caller person) {
        return people.card(person.personId()).orElseThrow().username() + "@example.org";
    }

    /** Saves a page once more and waits until whoever is told of it has been. */
    public void save(Caller author, PageDetails page, String body) {
        int base = pages.get(author, page.id()).revision();
        pages.save(author, page.id(), new PageEdit(body, base));
        about(page.id());
    }

    private long outstanding(long page) {
        return database.sql("""
                        SELECT COUNT(*) FROM event_publication
                        WHERE listener_id LIKE '%notifications%' AND serialized_event LIKE :page
                        """)
                .param("page", "%\"page\":" + page + ",%")
                .query(Long.class)
                .single();
    }
}
