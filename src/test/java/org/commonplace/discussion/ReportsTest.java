package org.commonplace.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.commonplace.discussion.CommentsTest.refused;

import java.util.List;
import org.commonplace.Visit;
import org.commonplace.notifications.Inbox;
import org.commonplace.people.AccountChange;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.shared.Throttled;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.PageTree.Destination;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TestWiki;
import org.commonplace.wiki.Trash;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Readers tell the owner, the owner settles it, and nobody else learns what was told. */
class ReportsTest extends SaidAboutAPage {

    private static final Paging PAGING = new Paging(0, 50);

    @Autowired
    Visit visit;

    @Autowired
    Spaces spaces;

    @Autowired
    Trash trash;

    @Autowired
    PageTree tree;

    @Test
    void aReportIsTheOwnersTaskUntilItIsSettledAndTheReaderHearsWhatWasDone() {
        long told = tell(reader, Fault.OUT_OF_DATE, "They have spots now.");
        assertThat(news(author)).containsExactly("REPORTED Zebrafish 1");
        assertThat(mine(author)).containsExactly(told);
        assertThat(in(curator)).containsExactly(told);
        assertThat(ids(tasks.curated(curator, PAGING).items())).containsExactly(told);
        assertThat(tasks.curated(author, PAGING).items()).isEmpty();
        assertThat(mine(curator)).as("the owner is here").isEmpty();
        assertThat(reports.standing(colleague, subject).orElseThrow().outOfDate())
                .isTrue();

        reports.settle(author, told, Outcome.CORRECTED, "Spots added.");

        assertThat(news(reader)).containsExactly("SETTLED Zebrafish 1");
        assertThat(mine(author)).isEmpty();
        assertThat(in(curator)).isEmpty();
        assertThat(reports.standing(colleague, subject)).isEmpty();
        assertThat(reports.settledForMe(reader, subject))
                .extracting(Report::settled)
                .extracting("answer")
                .containsExactly("Spots added.");
        assertThat(reports.settledForMe(colleague, subject)).isEmpty();
        refused(Invalid.class, () -> reports.settle(author, told, Outcome.CORRECTED, "Again."));
        assertThat(audited(Reports.ref(told))).containsExactly("report.made", "report.settled");
    }

    @Test
    void whoTellsAgainAddsToWhatWaitsAndMayTakeItBack() {
        long told = tell(reader, Fault.OTHER, "They have spots now.");
        assertThat(tell(reader, Fault.WRONG, "And stripes.")).isEqualTo(told);
        assertThat(reports.open(author, subject))
                .extracting(Report::fault, Report::words)
                .containsExactly(tuple(Fault.WRONG, "They have spots now.\nAnd stripes."));
        assertThat(tell(colleague, Fault.WRONG, "")).isNotEqualTo(told);
        assertThat(news(author)).hasSize(2);
        assertThat(reports.openOfMine(author, subject)).isEmpty();
        refused(NotFound.class, () -> reports.openOfMine(Caller.ANONYMOUS, subject));
        refused(
                NotAllowed.class,
                () -> reports.withdraw(colleague, told),
                () -> reports.restate(author, told, Fault.OTHER, "", Consent.NONE));
        refused(
                Invalid.class,
                () -> tell(reader, Fault.WRONG, "x".repeat(Reports.LONGEST)),
                () -> reports.restate(reader, told, Fault.WRONG, "x".repeat(Reports.LONGEST + 1), Consent.NONE));

        reports.restate(reader, told, Fault.OTHER, "They have spots now.", Consent.NONE);
        assertThat(reports.openOfMine(reader, subject).orElseThrow().words()).isEqualTo("They have spots now.");
        reports.withdraw(reader, told);
        assertThat(reports.openOfMine(reader, subject)).isEmpty();
        assertThat(mine(author)).hasSize(1);
        assertThat(news(author)).hasSize(1);
        assertThat(audited(Reports.ref(told)))
                .containsExactly("report.made", "report.added", "report.restated", "report.withdrawn");
        refused(NotFound.class, () -> reports.withdraw(reader, told));
    }

    @Test
    void whatIsSettledIsNotTakenBack() {
        long told = tell(reader, Fault.WRONG, "Striped.");
        reports.settle(author, told, Outcome.CORRECTED, "");
        refused(
                Invalid.class,
                () -> reports.withdraw(reader, told),
                () -> reports.restate(reader, told, Fault.OTHER, "", Consent.NONE));
        assertThat(tell(reader, Fault.WRONG, "Still.")).isNotEqualTo(told);
    }

    @Test
    void onlyThoseWhoSettleItReadWhatOthersTold() {
        long told = tell(reader, Fault.WRONG, "Striped is wrong.");
        assertThat(ids(reports.open(author, subject))).containsExactly(told);
        assertThat(ids(reports.open(curator, subject))).containsExactly(told);
        assertThat(ids(reports.open(reader, subject))).containsExactly(told);
        Caller editor = wiki.someoneWith(Role.EDIT, space);
        assertThat(reports.open(colleague, subject)).isEmpty();
        assertThat(reports.open(editor, subject)).isEmpty();
        assertThat(in(editor)).isEmpty();
        refused(
                NotAllowed.class,
                () -> reports.settle(editor, told, Outcome.CORRECTED, ""),
                () -> reports.settle(reader, told, Outcome.CORRECTED, ""));
    }

    @Test
    void theDeputyMaySettleAndIsToldWhenTheOwnerHasLeft() {
        pages.setOwner(author, page.id(), author.personId(), colleague.personId());
        long told = tell(reader, Fault.WRONG, "");
        assertThat(mine(colleague)).containsExactly(told);
        assertThat(news(colleague)).isEmpty();
        reports.settle(colleague, told, Outcome.CORRECTED, "");
        leave(author);
        tell(reader, Fault.WRONG, "Again.");
        assertThat(news(colleague)).containsExactly("REPORTED Zebrafish 1");
    }

    @Test
    void whereTheOwnerHasLeftCuratorsAreToldAndHaveTheTask() {
        leave(author);
        long told = tell(reader, Fault.WRONG, "");
        assertThat(news(curator)).containsExactly("REPORTED Zebrafish 1");
        assertThat(mine(curator)).containsExactly(told);
        assertThat(mine(colleague)).isEmpty();
    }

    @Test
    void onlyTheCorrectionNeedsNoWords() {
        long told = tell(reader, Fault.WRONG, "");
        refused(
                Invalid.class,
                () -> reports.settle(author, told, Outcome.RIGHT_AS_IT_IS, " "),
                () -> reports.settle(author, told, Outcome.OTHERWISE, "x".repeat(Reports.LONGEST + 1)),
                () -> tell(reader, Fault.OTHER, "x".repeat(Reports.LONGEST + 1)));
        reports.settle(author, told, Outcome.RIGHT_AS_IT_IS, "See the picture.");
    }

    @Test
    void visitorsTellAboutPublicPagesAndNotTooOften() {
        TestWiki.signing(consent ->
                spaces.describe(testPeople.administratorCaller(), space.key(), null, null, Visibility.PUBLIC, consent));
        String from = "2001:db8:" + Long.toString(page.id() % 0xffff, 16) + "::";
        for (int n = 1; n <= ReportThrottle.ADDRESS_TRIES; n++) {
            reports.tell(Caller.ANONYMOUS, new NewReport(subject, Fault.WRONG, "", from + n, Consent.NONE));
        }
        assertThatThrownBy(() -> reports.tell(
                        Caller.ANONYMOUS, new NewReport(subject, Fault.WRONG, "", from + "ffff", Consent.NONE)))
                .isInstanceOf(Throttled.class);
        assertThat(reports.open(author, subject))
                .hasSize(ReportThrottle.ADDRESS_TRIES)
                .allMatch(report -> report.reporter() == null);
        assertThat(reports.open(Caller.ANONYMOUS, subject)).isEmpty();
        assertThat(reports.settledForMe(Caller.ANONYMOUS, subject)).isEmpty();
        assertThat(news(author)).hasSize(ReportThrottle.ADDRESS_TRIES);
        refused(
                NotAllowed.class,
                () -> tasks.mine(Caller.ANONYMOUS, PAGING),
                () -> tasks.curated(Caller.ANONYMOUS, PAGING));
    }

    @Test
    void thePlainPageWarnsUntilItIsSettledAlsoThoseWhoHadItBefore() {
        TestWiki.signing(consent ->
                spaces.describe(testPeople.administratorCaller(), space.key(), null, null, Visibility.PUBLIC, consent));
        String address = page.url().replaceFirst("/s/", "/read/");
        String before = visit.get(address).headers().firstValue("etag").orElseThrow();
        assertThat(visit.get(address, "If-None-Match", before).statusCode()).isEqualTo(304);
        long told = tell(reader, Fault.WRONG, "Secretive words.");
        assertThat(visit.get(address, "If-None-Match", before).body())
                .contains("may be wrong or out of date")
                .doesNotContain("Secretive");
        reports.settle(author, told, Outcome.CORRECTED, "");
        assertThat(visit.get(address, "If-None-Match", before).statusCode()).isEqualTo(304);
    }

    @Test
    void aFloodStopsForEveryone() {
        for (int n = 0; n < Reports.MOST_OPEN; n++) {
            tell(wiki.someoneWith(Role.VIEW, space), Fault.OTHER, "");
        }
        assertThatThrownBy(() -> tell(colleague, Fault.WRONG, "")).isInstanceOf(Invalid.class);
    }

    @Test
    void wordsThatMayIdentifyAPatientAreStopped() {
        assertThatThrownBy(() -> tell(reader, Fault.WRONG, "Patient with NHS number 943 476 5919"))
                .isInstanceOf(IdentifiableText.class);
        assertThat(reports.standing(author, subject)).isEmpty();
        long told = tell(reader, Fault.WRONG, "");
        assertThatThrownBy(
                        () -> reports.settle(author, told, Outcome.OTHERWISE, "Patient with NHS number 943 476 5919"))
                .isInstanceOf(IdentifiableText.class);
        assertThat(mine(author)).containsExactly(told);
    }

    @Test
    void aTokenThatOnlyReadsTellsAndSettlesNothing() {
        Caller reading = new Caller(author.person(), author.groups(), false, true);
        long told = tell(reader, Fault.WRONG, "");
        refused(
                NotAllowed.class,
                () -> tell(reading, Fault.WRONG, ""),
                () -> reports.settle(reading, told, Outcome.CORRECTED, ""));
        assertThat(mine(reading)).as("reading is what it is for").containsExactly(told);
    }

    @Test
    void aStrangerLearnsNothing() {
        long told = tell(reader, Fault.WRONG, "");
        nothingFor(stranger, told);
        nothingFor(Caller.ANONYMOUS, told);
    }

    @Test
    void restrictingThePageTakesItsReportsAwayFromAllOthers() {
        long told = tell(reader, Fault.WRONG, "");
        restrict();
        nothingFor(reader, told);
        nothingFor(curator, told);
        assertThat(in(curator)).isEmpty();
        assertThat(tasks.curated(curator, PAGING).total()).isZero();
        assertThat(mine(author)).containsExactly(told);
        reports.settle(author, told, Outcome.CORRECTED, "Done.");
        assertThat(news(reader)).isEmpty();
    }

    @Test
    void movingThePageMovesItsReports() {
        long told = tell(reader, Fault.WRONG, "");
        SpaceDetails other = wiki.space(Visibility.PRIVATE);
        Caller administrator = testPeople.administratorCaller();
        tree.move(administrator, page.id(), new Destination(other.key(), null, null));
        nothingFor(reader, told);
        assertThat(mine(author)).as("who lost the page has no task").isEmpty();
        assertThat(in(administrator)).isEmpty();
        assertThat(tasks.in(administrator, other.id(), PAGING).items())
                .extracting(Report::id)
                .containsExactly(told);
    }

    @Test
    void thePageInTheTrashLeavesNoTask() {
        long told = tell(reader, Fault.WRONG, "");
        trash.add(author, page.id());
        nothingFor(reader, told);
        assertThat(mine(author)).isEmpty();
        assertThat(in(curator)).isEmpty();
        refused(Invalid.class, () -> tell(author, Fault.WRONG, ""));
    }

    private void nothingFor(Caller caller, long told) {
        refused(
                NotFound.class,
                () -> tell(caller, Fault.WRONG, ""),
                () -> reports.standing(caller, subject),
                () -> reports.open(caller, subject),
                () -> reports.settledForMe(caller, subject),
                () -> reports.settle(caller, told, Outcome.CORRECTED, ""),
                () -> reports.settle(caller, 999_999_999, Outcome.CORRECTED, ""));
        assertThat(reports.maySettle(caller, subject)).isFalse();
        if (caller.isSignedIn()) {
            assertThat(mine(caller)).isEmpty();
            assertThat(inbox.list(caller, false, null, Inbox.MOST_COUNTED)).isEmpty();
        }
        if (caller == stranger || !caller.isSignedIn()) {
            refused(NotFound.class, () -> tasks.in(caller, space.id(), PAGING));
        }
    }

    private long tell(Caller caller, Fault fault, String words) {
        return reports.tell(caller, new NewReport(subject, fault, words, "192.0.2.1", Consent.NONE));
    }

    private List<Long> mine(Caller caller) {
        return ids(tasks.mine(caller, PAGING).items());
    }

    private List<Long> in(Caller caller) {
        return ids(tasks.in(caller, space.id(), PAGING).items());
    }

    private static List<Long> ids(List<Report> reports) {
        return reports.stream().map(Report::id).toList();
    }

    private void leave(Caller person) {
        people.change(testPeople.administratorCaller(), username(person), AccountChange.disabled(true));
    }
}
