/** The inbox, what one watches, how one wants to be told, and the outbox for administrators. */
@NullMarked
package org.commonplace.notifications.ui;

import org.jspecify.annotations.NullMarked;
