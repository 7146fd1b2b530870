/** Words every module uses: slugs, references to content, and the ways a request can fail. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.commonplace.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
