package org.commonplace.people;

import java.time.Instant;

/** A token just made, the only time it is told. */
public record IssuedToken(long id, String name, String token, Instant expires) {}
