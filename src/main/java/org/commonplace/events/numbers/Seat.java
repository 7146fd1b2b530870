package org.commonplace.events.numbers;

import org.jspecify.annotations.Nullable;

/**
 * A registration that held places at a session.
 *
 * @param staffGroup its code; empty where it is not known
 * @param who the number of an account, or an address
 * @param present {@code null} where nothing was noted
 */
record Seat(
        long session,
        String staffGroup,
        int places,
        Object who,
        @Nullable Boolean present) {}
