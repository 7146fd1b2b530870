package org.commonplace.events.ical.imports;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.commonplace.events.Arrivals;
import org.commonplace.events.Calendars;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.outside.OutsideNetwork;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has calendars follow outside ones, one each; for those who curate the calendar. Events that come from there can be changed there alone,
 * and do not take place any more once they are gone there.
 */
@Service
public class CalendarSubscriptions {

    public static final Duration SHORTEST = Duration.ofMinutes(15);
    public static final Duration LONGEST = Duration.ofDays(7);

    /** An hour. */
    public static final Duration USUAL = Duration.ofHours(1);

    private static final int LONGEST_URL = 2_000;

    private final SubscriptionRows rows;
    private final SubscriptionRefresh refresh;
    private final Arrivals arrivals;
    private final AccessPolicy access;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    CalendarSubscriptions(
            SubscriptionRows rows,
            SubscriptionRefresh refresh,
            Arrivals arrivals,
            AccessPolicy access,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.refresh = refresh;
        this.arrivals = arrivals;
        this.access = access;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * What a calendar follows, and how that goes.
     *
     * @throws NotFound when the caller may not see the calendar
     * @throws NotAllowed when the caller does not curate it: the address may be a secret
     */
    public Optional<Subscription> find(Caller caller, long calendar) {
        access.require(caller, Role.CURATE, Calendars.ref(calendar));
        return rows.find(calendar);
    }

    /**
     * Has a calendar follow an outside one, in place of any other; it is looked at within a minute. Fails like {@link #find}.
     *
     * @param url as its maker gives it; {@code webcal} means the same by https
     * @throws Invalid when the address is none of the web, or the time too short or long
     */
    public Subscription set(Caller caller, long calendar, String url, Duration every) {
        access.require(caller, Role.CURATE, Calendars.ref(calendar));
        String address = webAddress(url);
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw new Invalid("everyMinutes", "events.subscription.every", SHORTEST.toMinutes(), LONGEST.toMinutes());
        }
        transaction.executeWithoutResult(status -> {
            rows.save(calendar, address, caller.personId(), every);
            audit(caller, calendar, "calendar.subscribed", URI.create(address).getHost());
        });
        return rows.find(calendar).orElseThrow(() -> new NotFound(Calendars.ref(calendar)));
    }

    /** Looks at the outside calendar now and returns when that is done. Fails like {@link #find}. */
    public Optional<Subscription> refresh(Caller caller, long calendar) {
        access.require(caller, Role.CURATE, Calendars.ref(calendar));
        rows.hurry(calendar);
        refresh.refresh(calendar);
        return rows.find(calendar);
    }

    /** Ends it. The events stay, and can be changed here from now on. Fails like {@link #find}. */
    public void end(Caller caller, long calendar) {
        access.require(caller, Role.CURATE, Calendars.ref(calendar));
        transaction.executeWithoutResult(status -> {
            if (rows.remove(calendar)) {
                arrivals.release(caller, calendar);
                audit(caller, calendar, "calendar.unsubscribed", "");
            }
        });
    }

    private void audit(Caller caller, long calendar, String action, String detail) {
        events.publishEvent(new Audited(caller.person(), action, Calendars.ref(calendar), detail));
    }

    private static String webAddress(String url) {
        String address = url.strip();
        for (String scheme : new String[] {"webcal://", "webcals://"}) {
            if (address.regionMatches(true, 0, scheme, 0, scheme.length())) {
                address = "https://" + address.substring(scheme.length());
            }
        }
        try {
            URI uri = new URI(address);
            if (address.length() <= LONGEST_URL && OutsideNetwork.isWebAddress(uri)) {
                return address;
            }
        } catch (URISyntaxException none) {
            throw new Invalid("url", "events.subscription.url");
        }
        throw new Invalid("url", "events.subscription.url");
    }
}
