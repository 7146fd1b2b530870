package org.commonplace.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People are found by colleagues, by their names and by what they share of themselves, and by nobody else. */
@CommonplaceTest
class ColleaguesTest {

    private static final Paging FIRST = new Paging(0, 10);

    @Autowired
    Colleagues colleagues;

    @Autowired
    OwnAccount account;

    @Autowired
    People accounts;

    @Autowired
    TestPeople people;

    Caller reader;
    String surname;
    PersonCard person;

    @BeforeEach
    void someone() {
        reader = people.caller();
        // Of one length, so that none begins like another.
        surname = "Zyl"
                + UUID.randomUUID()
                        .toString()
                        .substring(0, 8)
                        .chars()
                        .mapToObj(letter -> Character.toString('a' + Character.digit(letter, 16)))
                        .collect(Collectors.joining());
        person = people.someone("Ann-Marie " + surname);
    }

    @Test
    void everyWordHasToBeginAWordOfANameOrOfWhatIsShared() {
        share(person, new AtWork("Stoma nurse", "ext 2356", "North wing"));
        for (String typed :
                List.of(surname, "ann " + surname, "marie " + surname, surname + " stoma", "north, " + surname)) {
            assertThat(found(reader, typed)).as(typed).containsExactly(person);
        }
        for (String typed : List.of(surname + " oma", surname + " south", "", "%", surname + " 2356")) {
            assertThat(found(reader, typed)).as(typed).isEmpty();
        }
        assertThat(colleagues.named(reader, surname.substring(0, 5) + " ann", 3))
                .extracting(Colleague::card)
                .contains(person);
        assertThat(colleagues.named(reader, surname + " stoma", 3)).isEmpty();
    }

    @Test
    void whomTheWordsNameComesFirst() {
        PersonCard other = people.someone("Abel Other");
        share(other, new AtWork("Assistant of " + surname, null, null));
        assertThat(found(reader, surname)).containsExactly(person, other);
    }

    @Test
    void visitorsFindNobodyAndWhoHasLeftIsNotFound() {
        assertThat(found(Caller.ANONYMOUS, surname)).isEmpty();
        assertThat(colleagues.named(Caller.ANONYMOUS, surname, 3)).isEmpty();
        assertThat(colleagues.of(Caller.ANONYMOUS, person.id())).isEmpty();
        assertThat(colleagues.of(reader, person.id())).isPresent();
        accounts.change(people.administratorCaller(), person.username(), AccountChange.disabled(true));
        assertThat(found(reader, surname)).isEmpty();
        assertThat(colleagues.named(reader, surname, 3)).isEmpty();
        assertThat(colleagues.of(reader, person.id())).isEmpty();
    }

    @Test
    void whatIsSharedIsTakenBackByEmptyingIt() {
        share(person, new AtWork("Stoma nurse", "+44 20 7946 0000", "North wing"));
        assertThat(colleagues.of(reader, person.id()).orElseThrow().atWork())
                .isEqualTo(new AtWork("Stoma nurse", "+44 20 7946 0000", "North wing"));
        share(person, new AtWork(" ", "", null));
        assertThat(colleagues.of(reader, person.id()).orElseThrow().atWork()).isEqualTo(AtWork.NOTHING);
        assertThatThrownBy(() -> share(person, new AtWork("n".repeat(121), null, null)))
                .isInstanceOf(Invalid.class);
    }

    private List<PersonCard> found(Caller caller, String typed) {
        return colleagues.find(caller, typed, FIRST).items().stream()
                .map(Colleague::card)
                .toList();
    }

    private void share(PersonCard who, AtWork atWork) {
        Profile profile = new Profile(who.name(), null, null, null, null, null, atWork);
        account.change(people.caller(who), profile, null);
    }
}
