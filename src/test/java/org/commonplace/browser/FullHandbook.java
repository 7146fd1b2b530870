package org.commonplace.browser;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.commonplace.TestPeople;
import org.commonplace.TestPost;
import org.commonplace.discussion.Comments;
import org.commonplace.discussion.Fault;
import org.commonplace.discussion.NewComment;
import org.commonplace.discussion.NewReport;
import org.commonplace.discussion.Passage;
import org.commonplace.discussion.Reaction;
import org.commonplace.discussion.Reactions;
import org.commonplace.discussion.Reports;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.CalendarPlan;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventPlan;
import org.commonplace.events.TestEvents;
import org.commonplace.events.Venue;
import org.commonplace.events.numbers.TestSessions;
import org.commonplace.notifications.Told;
import org.commonplace.notifications.Watched;
import org.commonplace.notifications.Watches;
import org.commonplace.operations.start.FirstStep;
import org.commonplace.operations.start.FirstSteps;
import org.commonplace.people.AccountChange;
import org.commonplace.people.Caller;
import org.commonplace.people.ForgottenPasswords;
import org.commonplace.people.GroupCard;
import org.commonplace.people.Invitations;
import org.commonplace.people.NewPerson;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.search.TestIndex;
import org.commonplace.shared.ContentRef;
import org.commonplace.wiki.Bookshelf;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.Grant;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.Reviews;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.Trash;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The laboratory's handbook after some weeks: every list has something in it, and an administrator, Ada, looks after all of it. */
abstract class FullHandbook extends LaboratoryHandbook {

    @Autowired
    Reviews reviews;

    @Autowired
    Bookshelf shelf;

    @Autowired
    Drafts drafts;

    @Autowired
    Trash trash;

    @Autowired
    Comments comments;

    @Autowired
    Reactions reactions;

    @Autowired
    Reports reports;

    @Autowired
    Watches watches;

    @Autowired
    Told told;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Spaces spaces;

    @Autowired
    People accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    ForgottenPasswords forgotten;

    @Autowired
    FirstSteps steps;

    @Autowired
    TestPost post;

    @Autowired
    TestIndex index;

    @Autowired
    TestEvents testEvents;

    @Autowired
    TestSessions heldSessions;

    PersonCard ada;
    Caller administrator;
    GroupCard group;
    SpaceDetails open;
    SpaceDetails elsewhere;
    PageDetails shown;
    PageDetails narrowed;
    String invited;
    CalendarDetails sessions;
    EventDetails club;

    @BeforeEach
    void afterSomeWeeks() {
        ada = people.administrator();
        administrator = people.caller(ada);
        PersonCard tom = people.someone("Tom Reyes");
        wiki.give(people.caller(tom), Role.COMMENT, space);
        writing();
        talking(people.caller(tom));
        narrowing(tom);
        comingAndGoing();
        planning();
        open = handbook.space(Visibility.PUBLIC);
        wiki.give(editor, Role.EDIT, open);
        elsewhere = handbook.space(Visibility.STAFF);
        shown = handbook.laboratory(editor, open);
        told.about(labelling.id());
        index.catchUp();
    }

    private void planning() {
        sessions = testEvents.calendar(CalendarPlan.of("Laboratory sessions", Visibility.STAFF, TestEvents.LONDON)
                .coloured("#7a5600"));
        testEvents.give(editor, Role.EDIT, sessions);
        EventPlan plan = TestEvents.weekly("Journal club", LocalDate.now().plusDays(2) + "T12:30", 5)
                .saying("One paper, one question. See [[Labelling at the bedside]].")
                .in(Venue.in(testEvents.room().id()))
                .with(EventFacts.tagged("evidence"));
        club = testEvents.event(editor, sessions, plan);
        EventDetails past = heldSessions.held(editor, sessions, "2024-05-14T14:00");
        heldSessions.came(editor, past, "03", 9, 3);
        heldSessions.came(editor, past, "08", 6, 0);
    }

    private void writing() {
        long id = labelling.id();
        pages.save(
                editor,
                id,
                new PageEdit(
                        null,
                        labelling.body().replace("11 seconds", "12 seconds"),
                        labelling.revision(),
                        "Timed it again",
                        true,
                        null));
        pages.setLabels(editor, id, List.of("phlebotomy", "safety"));
        reviews.review(editor, id, null, LocalDate.now().minusDays(2));
        shelf.addFavourite(editor, id);
        shelf.visited(editor, id);
        drafts.begin(editor, space.id(), null, "Bedside meters", "Half a thought");
        trash.add(
                editor,
                wiki.page(editor, space, "Bleep numbers", "Out of date.").id());
        labelling = pages.get(editor, id);
    }

    private void talking(Caller tom) {
        ContentRef page = Pages.ref(labelling.id());
        watches.watch(editor, Watched.page(labelling.id()));
        watches.watch(editor, Watched.label(space.id(), "safety"));
        long said = comments.add(
                tom,
                new NewComment(
                        page,
                        "Two wrong labels came *from the board*.",
                        new Passage("not with the bed board", "request, ", "."),
                        Consent.NONE));
        comments.reply(editor, said, "Thank you. I will say so at handover.\n\n- today\n- tomorrow", Consent.NONE);
        reactions.react(editor, said, Reaction.THANKS, true);
        reports.tell(tom, new NewReport(page, Fault.OUT_OF_DATE, "The printer has moved.", "192.0.2.9", Consent.NONE));
    }

    private void narrowing(PersonCard tom) {
        group = people.group(tom, people.someone("Leila Marsh"));
        spaces.give(administrator, space.key(), Grant.toGroup(group.id(), Role.VIEW));
        narrowed = wiki.page(editor, labelling, "Rota of the specialists", "Names.");
        restrictions.set(
                editor, narrowed.id(), new Rules(new Named(Set.of(priya.id()), Set.of(group.id())), Named.NOBODY));
    }

    private void comingAndGoing() {
        PersonCard leaver = people.someone("Sam Okafor");
        accounts.change(administrator, leaver.username(), AccountChange.disabled(true));
        String username = TestPeople.fresh("nina");
        invited = username + "@example.org";
        invitations.invite(
                administrator, new NewPerson(username, "Nina Nurse", invited, null, null, null, null), List.of());
        people.token(priya);
        steps.takeUp(administrator, FirstStep.NAME);
    }

    /** The secret of a link with which somebody who has arrived chooses another password. */
    String reset() {
        String username = TestPeople.fresh("rosa");
        String email = username + "@example.org";
        accounts.introduce(new NewPerson(username, "Rosa Reader", email, TestPeople.PASSWORD, null, null, null), false);
        forgotten.send(administrator, username);
        return post.secret(email, "reset-password");
    }

    /** Somebody's browser: nobody's, Priya's or Ada's. */
    Page visit(Browser browser, Visiting who) {
        return switch (who) {
            case NOBODY -> browser.visitor();
            case PRIYA -> browser.signedIn(priya);
            case ADA -> browser.signedIn(ada);
        };
    }

    /** Who opens a page. */
    enum Visiting {
        NOBODY,
        PRIYA,
        ADA
    }
}
