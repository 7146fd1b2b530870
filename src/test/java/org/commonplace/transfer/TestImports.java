package org.commonplace.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.commonplace.people.Caller;
import org.commonplace.wiki.SpaceDetails;
import org.springframework.stereotype.Component;

/** Imports that end as a test needs them to. */
@Component
public class TestImports {

    private final ImportRows rows;
    private final ImportFiles files;
    private final Clock clock;

    TestImports(ImportRows rows, ImportFiles files, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    /** An import that was cancelled before it began: it can be resumed, so what was handed in is kept. */
    public void cancelled(Caller caller, SpaceDetails space, InputStream zip) throws IOException {
        long id = rows.insert(
                        space.id(),
                        ImportFormat.MARKDOWN,
                        "again.zip",
                        files.keep(zip),
                        false,
                        caller.personId(),
                        clock.instant())
                .orElseThrow();
        rows.finish(id, ImportState.CANCELLED, clock.instant());
    }
}
