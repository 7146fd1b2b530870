package org.commonplace.wiki.ui;

import java.time.Clock;
import java.time.Duration;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Pursuit;
import org.commonplace.wiki.CuratorsQueue;
import org.commonplace.wiki.Habits;
import org.springframework.stereotype.Component;

/** Whoever curates a space is taken for a curator, whoever has saved a page lately for a writer, and everyone else for a reader. */
@Component
class VisitorsPursuit implements Pursuit.OfVisitor {

    /** What one did longer ago says little of what one comes for now. */
    static final Duration LATELY = Duration.ofDays(60);

    private final CuratorsQueue queue;
    private final Habits habits;
    private final CurrentCaller caller;
    private final Clock clock;

    VisitorsPursuit(CuratorsQueue queue, Habits habits, CurrentCaller caller, Clock clock) {
        this.queue = queue;
        this.habits = habits;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public Pursuit main() {
        Caller visitor = caller.get();
        if (queue.isFor(visitor)) {
            return Pursuit.CURATING;
        }
        return habits.hasWritten(visitor, clock.instant().minus(LATELY)) ? Pursuit.WRITING : Pursuit.READING;
    }
}
