package org.commonplace.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;

/**
 * Each method does its work in one transaction and begins again when the database broke it off in favour of another:
 * two saves that wait for each other's rows are not a fault of either author. Within a larger transaction nothing is
 * repeated, since the larger one is what was broken off.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(
        includes = PessimisticLockingFailureException.class,
        predicate = OutsideTransaction.class,
        maxRetries = 8,
        delay = 5,
        jitter = 5,
        multiplier = 2,
        maxDelay = 500)
public @interface TriedAgain {}
