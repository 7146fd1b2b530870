package org.commonplace.operations.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.shared.Checkup;
import org.commonplace.shared.Checkup.Finding;
import org.commonplace.shared.Checkup.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** How all parts of the running product are. */
@Service
public class HealthBook {

    private static final Logger LOG = LoggerFactory.getLogger(HealthBook.class);

    private final List<Checkup> checkups;
    private final JobsCheckup jobs;
    private final AccessPolicy access;

    HealthBook(List<Checkup> checkups, JobsCheckup jobs, AccessPolicy access) {
        this.checkups = checkups.stream()
                .sorted(Comparator.comparingInt(Checkup::order))
                .toList();
        this.jobs = jobs;
        this.access = access;
    }

    /**
     * How one part is.
     *
     * @param name a word that stays the same
     * @param title the key of what it is called
     */
    public record Part(String name, String title, Finding finding) {}

    /** A job that failed when it ran last, how often in a row, and when it runs again. */
    public record Failing(String job, long times, @Nullable Instant last, Instant next) {}

    /** How every part is, in order; administrators only. */
    public List<Part> parts(Caller caller) {
        access.requireAdministrator(caller);
        return parts();
    }

    /** The jobs that fail; administrators only. */
    public List<Failing> failingJobs(Caller caller) {
        access.requireAdministrator(caller);
        return jobs.failing().stream()
                .map(job -> new Failing(job.name(), job.times(), job.lastFailure(), job.next()))
                .toList();
    }

    List<Part> parts() {
        return checkups.stream().map(HealthBook::look).toList();
    }

    /** A part that cannot even be looked at is broken, and says so; the others are looked at all the same. */
    private static Part look(Checkup checkup) {
        try {
            return new Part(checkup.name(), checkup.title(), checkup.find());
        } catch (RuntimeException e) {
            LOG.warn("The state of {} could not be found out", checkup.name(), e);
            return new Part(checkup.name(), checkup.title(), Finding.of(State.BROKEN, "operations.health.unknown"));
        }
    }
}
