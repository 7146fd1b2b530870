package org.commonplace.events.ical.check;

import java.util.function.Function;
import java.util.stream.Stream;

/** A rule: its number, and how to find what does not keep it. */
record Rule(int number, Function<ReadFeed, Stream<Fault>> faults) {}
