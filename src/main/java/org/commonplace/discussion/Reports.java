package org.commonplace.discussion;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.notifications.Subject;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Throttled;
import org.commonplace.shared.TriedAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Readers tell whoever looks after content that something in it is wrong; that stays a task, and readers are warned,
 * until it is settled. Anyone who may read may tell.
 */
@Service
@TriedAgain
public class Reports {

    /** The {@link ContentRef#kind()} of a report. */
    public static final String KIND = "report";

    /** Longest sentence, in characters. */
    public static final int LONGEST = 1_000;

    /** More open reports than this about one thing say nothing new. */
    static final int MOST_OPEN = 50;

    private final ReportRows rows;
    private final ReportThrottle throttle;
    private final ReportKeepers keepers;
    private final DiscussedContent content;
    private final DiscussionGate gate;
    private final OpenScreens screens;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(
            ReportRows rows,
            ReportThrottle throttle,
            ReportKeepers keepers,
            DiscussedContent content,
            DiscussionGate gate,
            OpenScreens screens,
            AccessPolicy access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.throttle = throttle;
        this.keepers = keepers;
        this.content = content;
        this.gate = gate;
        this.screens = screens;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    public static ContentRef ref(long report) {
        return new ContentRef(KIND, report);
    }

    /**
     * Tells whoever looks after the content; for anyone who may read it. Who has told already, and still waits, adds to that.
     *
     * @return the id of the report, which is the former one where it was added to
     * @throws Throttled when the caller told too much in a short time
     * @throws Invalid when the sentence is too long, or many have told already
     */
    @Transactional
    public long tell(Caller caller, NewReport wanted) {
        access.require(caller, Role.VIEW, wanted.subject());
        if (caller.isSignedIn()) {
            access.requireWriting(caller);
        }
        content.requireOpen(wanted.subject());
        String words = checked("words", wanted.words());
        throttle.count(caller, wanted.address());
        Optional<ReportRows.Row> before = openOf(caller, wanted.subject());
        if (before.isPresent()) {
            add(caller, before.get(), wanted, words);
            return before.get().id();
        }
        if (rows.about(wanted.subject(), true).size() >= MOST_OPEN) {
            throw new Invalid("report", "discussion.report.many");
        }
        long id = rows.add(wanted, words, caller.person(), clock.instant());
        gate.words(caller, ref(id), words, wanted.consent());
        told(caller, id, wanted.subject(), "report.made");
        events.publishEvent(new DiscussionEvents.ReportMade(id));
        return id;
    }

    /**
     * Puts other words, or another fault, in place of what the caller told and nobody has settled yet.
     *
     * @throws NotAllowed when someone else told it
     * @throws Invalid when the words cannot be taken, or it was settled meanwhile
     */
    @Transactional
    public void restate(Caller caller, long report, Fault fault, String words, Consent consent) {
        ReportRows.Row row = requireOwn(caller, report);
        String said = checked("words", words);
        gate.words(caller, ref(report), said, consent);
        if (!rows.restate(report, fault, said)) {
            throw new Invalid("report", "discussion.settle.already");
        }
        told(caller, report, row.subject(), "report.restated");
    }

    /**
     * Takes back what the caller told, as long as nobody has settled it: it is gone, and readers are no longer warned of it.
     *
     * @throws NotAllowed when someone else told it
     * @throws Invalid when it was settled meanwhile
     */
    @Transactional
    public void withdraw(Caller caller, long report) {
        ReportRows.Row row = requireOwn(caller, report);
        if (!rows.remove(report)) {
            throw new Invalid("report", "discussion.settle.already");
        }
        told(caller, report, row.subject(), "report.withdrawn");
    }

    /**
     * Says what was done about a report; for the owner, the deputy and those who curate the content.
     *
     * @param answer what the reader who told is to know; may be empty where the content was corrected
     * @throws Invalid when there is no answer where one is needed, or the report was settled already
     */
    @Transactional
    public void settle(Caller caller, long report, Outcome outcome, String answer) {
        access.require(caller, Role.VIEW, ref(report));
        access.requireWriting(caller);
        ReportRows.Row row = rows.find(report).orElseThrow(() -> new NotFound(ref(report)));
        if (!maySettle(caller, row.subject())) {
            throw new NotAllowed("Needs to look after " + row.subject());
        }
        String said = checked("answer", answer);
        if (said.isEmpty() && outcome != Outcome.CORRECTED) {
            throw new Invalid("answer", "discussion.settle.missing");
        }
        gate.words(caller, ref(report), said, Consent.NONE);
        if (!rows.settle(report, new Report.Settled(clock.instant(), caller.personId(), outcome, said))) {
            throw new Invalid("report", "discussion.settle.already");
        }
        told(caller, report, row.subject(), "report.settled");
        events.publishEvent(new DiscussionEvents.ReportSettled(report));
    }

    /** Whether the caller may settle what readers report about this. */
    public boolean maySettle(Caller caller, ContentRef subject) {
        return caller.isSignedIn()
                && access.may(caller, Role.VIEW, subject)
                && (access.may(caller, Role.CURATE, subject) || keepers.include(caller, subject));
    }

    /** What any reader may know of the open reports about something; empty when there are none. */
    public Optional<Report.Standing> standing(Caller reader, ContentRef subject) {
        access.require(reader, Role.VIEW, subject);
        List<ReportRows.Row> open = rows.about(subject, true);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Report.Standing(
                        open.stream().anyMatch(row -> row.fault() == Fault.WRONG),
                        open.stream().anyMatch(row -> row.fault() == Fault.OUT_OF_DATE),
                        open.getFirst().at()));
    }

    /** The open reports about something, the first first: all for those who may settle them, their own for others. */
    public List<Report> open(Caller caller, ContentRef subject) {
        access.require(caller, Role.VIEW, subject);
        boolean all = maySettle(caller, subject);
        return shown(caller, rows.about(subject, true)).stream()
                .filter(report -> all || isBy(caller, report))
                .toList();
    }

    /** What the caller told about something and has been settled in the last 30 days, the latest first. */
    public List<Report> settledForMe(Caller caller, ContentRef subject) {
        access.require(caller, Role.VIEW, subject);
        return caller.isSignedIn()
                ? shown(
                        caller,
                        rows.settledFor(
                                caller.personId(), subject, clock.instant().minus(keepers.remembered())))
                : List.of();
    }

    /** What the caller told about something and still waits to be settled; empty for visitors, whom nobody tells apart. */
    public Optional<Report> openOfMine(Caller caller, ContentRef subject) {
        access.require(caller, Role.VIEW, subject);
        return shown(caller, openOf(caller, subject).stream().toList()).stream().findFirst();
    }

    private Optional<ReportRows.Row> openOf(Caller caller, ContentRef subject) {
        return rows.about(subject, true).stream()
                .filter(row -> caller.isSignedIn() && row.reporter() != null && row.reporter() == caller.personId())
                .findFirst();
    }

    private void add(Caller caller, ReportRows.Row before, NewReport wanted, String words) {
        gate.words(caller, ref(before.id()), words, wanted.consent());
        String all = Stream.of(before.words(), words)
                .filter(said -> !said.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        if (!rows.restate(before.id(), wanted.fault(), checked("words", all))) {
            throw new Invalid("report", "discussion.settle.already");
        }
        told(caller, before.id(), wanted.subject(), "report.added");
    }

    private ReportRows.Row requireOwn(Caller caller, long report) {
        access.require(caller, Role.VIEW, ref(report));
        access.requireWriting(caller);
        ReportRows.Row row = rows.find(report).orElseThrow(() -> new NotFound(ref(report)));
        if (row.reporter() == null || row.reporter() != caller.personId()) {
            throw new NotAllowed("Was told by someone else");
        }
        return row;
    }

    private List<Report> shown(Caller reader, List<ReportRows.Row> found) {
        Map<ContentRef, Subject> subjects =
                content.find(reader, found.stream().map(ReportRows.Row::subject).toList());
        return found.stream()
                .flatMap(row ->
                        Optional.ofNullable(subjects.get(row.subject())).map(subject -> report(row, subject)).stream())
                .toList();
    }

    static Report report(ReportRows.Row row, Subject subject) {
        return new Report(
                row.id(), row.subject(), subject, row.fault(), row.words(), row.reporter(), row.at(), row.settled());
    }

    private void told(Caller caller, long report, ContentRef subject, String action) {
        events.publishEvent(new Audited(caller.person(), action, ref(report), "about " + subject));
        content.of(subject).reported(subject.id());
        screens.changed(subject);
    }

    private static boolean isBy(Caller caller, Report report) {
        return caller.isSignedIn() && report.reporter() != null && report.reporter() == caller.personId();
    }

    private static String checked(String field, @Nullable String words) {
        String said = words == null ? "" : words.strip();
        if (said.length() > LONGEST) {
            throw new Invalid(field, "discussion.report.long", LONGEST);
        }
        return said;
    }
}
