package org.commonplace.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.commonplace.shared.Setting.Group;
import org.commonplace.shared.Setting.Kind;
import org.springframework.stereotype.Component;

/** How long what was thrown away can still be brought back. */
@Component
public class TrashTime {

    private static final int LONGEST = 3650;

    /** What an administrator sets, in days. */
    public static final Setting KEPT =
            Setting.number("commonplace.trash.keep", Group.LIMITS, Kind.DAYS, "30d", 1, LONGEST);

    private final Settings settings;
    private final Clock clock;

    TrashTime(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** How many days it is kept. */
    public long days() {
        return kept().toDays();
    }

    /** What was thrown away before this moment has been kept long enough. */
    public Instant over() {
        return clock.instant().minus(kept());
    }

    private Duration kept() {
        return settings.duration(KEPT);
    }
}
