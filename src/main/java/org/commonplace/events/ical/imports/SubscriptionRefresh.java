package org.commonplace.events.ical.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonplace.events.Arrival;
import org.commonplace.events.Arrivals;
import org.commonplace.events.Calendars;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.outside.OutsideDocument;
import org.commonplace.shared.outside.OutsideDocuments;
import org.commonplace.shared.outside.TooLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at outside calendars and brings in what changed there, with the rights that whoever subscribed has now. What fails is tried
 * again, later each time.
 */
@Component
class SubscriptionRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionRefresh.class);
    private static final String ACCEPT = "text/calendar, text/plain;q=0.5, */*;q=0.1";
    private static final Duration CLAIM = Duration.ofMinutes(15);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;
    private static final int AT_ONCE = 20;

    private final SubscriptionRows rows;
    private final OutsideDocuments documents;
    private final CalendarFiles files;
    private final BroughtEvents brought;
    private final Arrivals arrivals;
    private final Callers callers;
    private final AccessPolicy access;
    private final Clock clock;

    SubscriptionRefresh(
            SubscriptionRows rows,
            OutsideDocuments documents,
            CalendarFiles files,
            BroughtEvents brought,
            Arrivals arrivals,
            Callers callers,
            AccessPolicy access,
            Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.files = files;
        this.brought = brought;
        this.arrivals = arrivals;
        this.callers = callers;
        this.access = access;
        this.clock = clock;
    }

    /** Those whose turn it is, one after the other. */
    void go() {
        rows.due(AT_ONCE).forEach(this::refresh);
    }

    /** Looks at one now, unless another node does so already. */
    void refresh(long calendar) {
        if (!rows.claim(calendar, CLAIM)) {
            return;
        }
        Subscription subscription = rows.find(calendar).orElse(null);
        if (subscription == null) {
            return;
        }
        try {
            look(subscription);
        } catch (OutsideDocuments.NotOutside closed) {
            failed(subscription, "events.subscription.not-outside", "");
        } catch (TooLong tooLong) {
            failed(subscription, "events.subscription.large", "10");
        } catch (IOException silent) {
            failed(subscription, "events.subscription.silent", subscription.host());
        } catch (Unreadable unreadable) {
            failed(subscription, "events.subscription.no-calendar", "");
        } catch (RuntimeException failure) {
            LOG.error("The subscription of calendar {} failed", calendar, failure);
            failed(subscription, "events.subscription.failed", "");
        }
    }

    private void look(Subscription subscription) throws IOException {
        Optional<Caller> caller = callers.of(subscription.person())
                .filter(person -> access.may(person, Role.CURATE, Calendars.ref(subscription.calendar())));
        if (caller.isEmpty()) {
            failed(subscription, "events.subscription.nobody", "");
            return;
        }
        SubscriptionRows.Last last = rows.last(subscription.calendar());
        OutsideDocument document = documents.get(
                subscription.url(),
                ACCEPT,
                new OutsideDocuments.Known(last.etag(), last.modified()),
                CalendarImports.LONGEST);
        Instant next = clock.instant().plus(subscription.every());
        if (document.isSame()) {
            rows.same(subscription.calendar(), next);
        } else if (document.isThere()) {
            String fingerprint = Uids.hash(new String(document.body(), StandardCharsets.ISO_8859_1));
            if (fingerprint.equals(last.fingerprint())) {
                rows.same(subscription.calendar(), next);
                return;
            }
            ImportAnswer answer = bring(caller.get(), subscription.calendar(), document.body());
            rows.worked(
                    subscription.calendar(),
                    next,
                    new SubscriptionRows.Last(document.etag(), document.modified(), fingerprint),
                    answer);
        } else {
            failed(subscription, fault(document.status()), Integer.toString(document.status()));
        }
    }

    private static String fault(int status) {
        return switch (status) {
            case 401, 403, 407 -> "events.subscription.password";
            case 404, 410 -> "events.subscription.gone";
            case 500, 502, 503, 504 -> "events.subscription.trouble";
            default -> "events.subscription.status";
        };
    }

    private ImportAnswer bring(Caller caller, long calendar, byte[] file) {
        ArrivedFile read = files.read(caller, calendar, file);
        List<ImportProblem> problems = new ArrayList<>(read.problems());
        BroughtEvents.Into into = new BroughtEvents.Into(caller, calendar, Consent.NONE, true);
        ImportCounts counts = brought.bring(into, read.groups(), 0, portion -> {
            problems.addAll(portion.problems());
            return true;
        });
        Set<String> there = new HashSet<>();
        read.groups().stream().map(Arrival.Group::root).forEach(there::add);
        problems.stream()
                .map(ImportProblem::uid)
                .filter(uid -> uid != null)
                .map(Uids::kept)
                .forEach(there::add);
        // A file that broke off says nothing of what is not in it
        int gone = read.whole() ? arrivals.cancelAllBut(caller, calendar, there) : 0;
        return new ImportAnswer(counts.cancelling(gone), problems, List.of());
    }

    /** Twice as long after each failure, up to a day, or as long as all being well. */
    private void failed(Subscription subscription, String fault, String detail) {
        Duration wait = subscription.every().multipliedBy(1L << Math.min(subscription.failures(), MOST_DOUBLINGS));
        Duration longest = subscription.every().compareTo(LONGEST_WAIT) > 0 ? subscription.every() : LONGEST_WAIT;
        Duration pause = wait.compareTo(longest) > 0 ? longest : wait;
        rows.failed(subscription.calendar(), clock.instant().plus(pause), fault, detail);
    }
}
