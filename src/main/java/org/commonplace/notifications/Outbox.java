package org.commonplace.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Letter;
import org.commonplace.people.LetterWriter;
import org.commonplace.people.Letters;
import org.commonplace.people.UnwrittenLetters;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Letters on their way: posted with the transaction that has something to say, sent later, and shown to administrators. */
@Service
public class Outbox implements Letters, UnwrittenLetters {

    private static final String KIND = "letter";

    private final LetterRows rows;
    private final ObjectProvider<Writer> writers;
    private final ObjectProvider<LetterWriter> letterWriters;
    private final MailServer server;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            LetterRows rows,
            ObjectProvider<Writer> writers,
            ObjectProvider<LetterWriter> letterWriters,
            MailServer server,
            AccessPolicy access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.writers = writers;
        this.letterWriters = letterWriters;
        this.server = server;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void post(Letter letter) {
        requireTransaction();
        rows.add(server.newMessageId(), letter, clock.instant());
    }

    @Override
    public void post(String to, ContentRef about, String occasion) {
        requireTransaction();
        rows.addAbout(server.newMessageId(), to, about, occasion, clock.instant());
    }

    /**
     * Posts a letter whose words are found when it is sent.
     *
     * @return its id, by which its {@link Writer} knows what it is about
     */
    long postUnwritten(String to, long person, String occasion) {
        requireTransaction();
        return rows.addUnwritten(server.newMessageId(), to, person, occasion, clock.instant());
    }

    @Override
    public void withdraw(String occasion, String about) {
        requireTransaction();
        rows.withdraw(occasion, about, clock.instant());
    }

    /** Whether there is a mail server; without one letters wait here to be read. */
    @Override
    public boolean sends() {
        return server.isThere();
    }

    /** Letters of one state or of all, the last posted first; administrators only. */
    @Transactional(readOnly = true)
    public List<PostedLetter> list(Caller caller, @Nullable LetterState state, int offset, int limit) {
        access.requireAdministrator(caller);
        return rows.list(state, offset, limit);
    }

    /**
     * One letter; administrators only.
     *
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public PostedLetter get(Caller caller, long id) {
        access.requireAdministrator(caller);
        return rows.find(id).orElseThrow(() -> new NotFound(ref(id)));
    }

    /** What a letter says, or would say if it were sent now; empty when it has nothing to say. Administrators only. */
    @Transactional
    public Optional<Written> read(Caller caller, long id) {
        PostedLetter letter = get(caller, id);
        audit(caller, "letter.read", letter);
        return words(letter);
    }

    /**
     * Has a letter sent, or sent again, at once; administrators only.
     *
     * @throws Invalid while it is being sent, or when it was withdrawn
     */
    @Transactional
    public void sendAgain(Caller caller, long id) {
        PostedLetter letter = get(caller, id);
        if (letter.state() == LetterState.WITHDRAWN) {
            throw new Invalid("letter", "notifications.outbox.withdrawn");
        }
        if (!rows.again(id, clock.instant())) {
            throw new Invalid("letter", "notifications.outbox.busy");
        }
        audit(caller, "letter.again", letter);
    }

    /** Deletes a letter; administrators only. */
    @Transactional
    public void delete(Caller caller, long id) {
        PostedLetter letter = get(caller, id);
        rows.delete(id);
        audit(caller, "letter.deleted", letter);
    }

    /** What a letter says now. */
    Optional<Written> words(PostedLetter letter) {
        Long person = letter.person();
        return person == null
                ? rows.words(letter.id()).or(() -> written(letter))
                : writers.stream()
                        .flatMap(writer -> writer.write(letter.id(), person).stream())
                        .findFirst();
    }

    private Optional<Written> written(PostedLetter letter) {
        return rows.about(letter.id())
                .flatMap(about -> letterWriters.stream()
                        .filter(writer -> writer.kind().equals(about.kind()))
                        .findFirst()
                        .flatMap(writer -> writer.write(about, letter.occasion(), server.sender())))
                .map(Written::of);
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Letters are posted within a transaction");
        }
    }

    private void audit(Caller caller, String action, PostedLetter letter) {
        events.publishEvent(new Audited(caller.person(), action, ref(letter.id()), letter.occasion()));
    }

    private static ContentRef ref(long id) {
        return new ContentRef(KIND, id);
    }
}
