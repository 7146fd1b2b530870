/** Pages as HTML before any script runs: first paint, plain pages, feeds, sitemap. */
@ApplicationModule(allowedDependencies = {"shared", "people", "markup", "attachments", "wiki", "events", "search"})
@NullMarked
package org.commonplace.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
