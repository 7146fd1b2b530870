package org.commonplace.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** Does work as if at another moment, so that what tells of the past, such as an example, carries the past's dates. */
public final class AsOf {

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private AsOf() {}

    /** Does the work while the product's clock, on this thread, stands at the moment. */
    public static <T> T at(Instant moment, Supplier<T> work) {
        return ScopedValue.where(MOMENT, moment).call(work::get);
    }

    /** As {@link #at(Instant, Supplier)}, for work without an answer. */
    public static void at(Instant moment, Runnable work) {
        ScopedValue.where(MOMENT, moment).run(work);
    }

    /** Tells the moment that stands for the present, and otherwise what the other clock tells. */
    static Clock over(Clock present) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return present.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return over(present.withZone(zone));
            }

            @Override
            public Instant instant() {
                return MOMENT.isBound() ? MOMENT.get() : present.instant();
            }
        };
    }
}
