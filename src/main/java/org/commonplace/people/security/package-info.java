/** Signing in by password, cookie or token, and what each address asks of a visitor. */
@NullMarked
package org.commonplace.people.security;

import org.jspecify.annotations.NullMarked;
