/** People, groups and roles, and the one place that decides who may do what. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui"})
@NullMarked
package org.commonplace.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
