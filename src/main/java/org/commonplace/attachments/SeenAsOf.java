package org.commonplace.attachments;

import java.time.Instant;
import java.util.Optional;
import org.commonplace.shared.ContentRef;

/**
 * Content whose readers may see it as it was at an earlier moment, and its files with it. Implemented by the feature that owns the
 * content; those who may edit it see it as it is.
 */
public interface SeenAsOf {

    /** The {@link ContentRef#kind()} this is for. */
    String kind();

    /** The moment as of which readers see this content's files; empty where they see them as they are. */
    Optional<Instant> readersSee(long content);
}
