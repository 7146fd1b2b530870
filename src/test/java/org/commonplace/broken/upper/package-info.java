/** A module that declares it depends on nothing, and does; breaks the rules so that they can be seen to fail. */
@ApplicationModule(allowedDependencies = {})
package org.commonplace.broken.upper;

import org.springframework.modulith.ApplicationModule;
