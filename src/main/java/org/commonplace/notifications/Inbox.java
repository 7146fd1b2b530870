package org.commonplace.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.shared.AfterCommit;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each person was told. What it is about is looked up when it is shown, so nothing is left of what one may no longer see. */
@Service
public class Inbox {

    /** Above this the unread are not counted. */
    public static final int MOST_COUNTED = 99;

    private static final int READ_AT_ONCE = 100;

    private final NoticeRows rows;
    private final SubjectFinder subjects;
    private final AccessPolicy access;
    private final ObjectProvider<LiveInbox> live;
    private final Clock clock;

    Inbox(NoticeRows rows, SubjectFinder subjects, AccessPolicy access, ObjectProvider<LiveInbox> live, Clock clock) {
        this.rows = rows;
        this.subjects = subjects;
        this.access = access;
        this.live = live;
        this.clock = clock;
    }

    /** The caller's notices, the latest first. */
    public List<Notice> list(Caller caller, boolean unreadOnly, Notice.@Nullable Mark after, int limit) {
        access.requireSignedIn(caller);
        List<Notice> found = new ArrayList<>();
        Notice.Mark from = after;
        while (found.size() < limit) {
            List<NoticeRows.Row> read = rows.list(caller.personId(), unreadOnly, from, READ_AT_ONCE);
            found.addAll(seen(caller, read));
            if (read.size() < READ_AT_ONCE) {
                break;
            }
            from = new Notice.Mark(read.getLast().at(), read.getLast().id());
        }
        return found.size() > limit ? found.subList(0, limit) : found;
    }

    /** How many notices the caller has not read, at most one more than {@link #MOST_COUNTED}. */
    public int unread(Caller caller) {
        return caller.isSignedIn() ? list(caller, true, null, MOST_COUNTED + 1).size() : 0;
    }

    @Transactional
    public void markRead(Caller caller, long notice, boolean read) {
        access.requireWriting(caller);
        if (rows.markRead(caller.personId(), notice, read ? clock.instant() : null) > 0) {
            tell(caller.personId());
        }
    }

    /** @return when that was, by which {@link #markUnreadAgain} takes it back */
    @Transactional
    public Instant markAllRead(Caller caller) {
        access.requireWriting(caller);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.markAllRead(caller.personId(), now);
        tell(caller.personId());
        return now;
    }

    /** Marks those as not read that {@link #markAllRead} marked at this moment. */
    @Transactional
    public void markUnreadAgain(Caller caller, Instant moment) {
        access.requireWriting(caller);
        rows.markUnread(caller.personId(), moment);
        tell(caller.personId());
    }

    /** The caller looks at this content, and so has read what there was to tell of it. */
    public void seen(Caller caller, ContentRef content) {
        seen(caller, content.kind(), List.of(content.id()));
    }

    /** As {@link #seen(Caller, ContentRef)}, for several pieces of content of one kind. Mostly there was nothing to tell. */
    public void seen(Caller caller, String kind, Collection<Long> ids) {
        access.requireSignedIn(caller);
        if (!ids.isEmpty()
                && rows.isAnyUnread(caller.personId(), kind, ids)
                && rows.markSeen(caller.personId(), kind, ids, clock.instant()) > 0) {
            tell(caller.personId());
        }
    }

    /** Of these, what the reader may see now, in the same order. */
    List<Notice> seen(Caller reader, List<NoticeRows.Row> read) {
        Map<ContentRef, Subject> found =
                subjects.find(reader, read.stream().map(NoticeRows.Row::subject).toList());
        return read.stream()
                .map(row -> notice(row, found.get(row.subject())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Notice notice(NoticeRows.Row row, @Nullable Subject subject) {
        return subject == null
                ? null
                : new Notice(
                        row.id(),
                        row.happening(),
                        subject,
                        row.actor(),
                        row.several(),
                        row.times(),
                        row.at(),
                        row.read());
    }

    void tell(long person) {
        AfterCommit.run(() -> live.forEach(screens -> screens.changed(person)));
    }
}
