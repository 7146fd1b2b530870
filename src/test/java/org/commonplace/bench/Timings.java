package org.commonplace.bench;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** How long each answer took, from the request to its last byte, and what was wrong with answers. */
final class Timings {

    private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    /** @param kilobytes as they were sent, compressed */
    private record Answered(String kind, double milliseconds, double kilobytes) {}

    void answered(String kind, double milliseconds, double kilobytes) {
        answered.add(new Answered(kind, milliseconds, kilobytes));
    }

    void fault(String words) {
        faults.add(words);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    int count() {
        return answered.size();
    }

    /** What was asked for so far, by name. */
    Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        answered.forEach(answer -> kinds.add(answer.kind()));
        return kinds;
    }

    double[] milliseconds(Predicate<String> kinds) {
        return answered.stream()
                .filter(answer -> kinds.test(answer.kind()))
                .mapToDouble(Answered::milliseconds)
                .toArray();
    }

    double[] kilobytes(Predicate<String> kinds) {
        return answered.stream()
                .filter(answer -> kinds.test(answer.kind()))
                .mapToDouble(Answered::kilobytes)
                .toArray();
    }

    /** Begins again, once everything is warm; faults stay. */
    void forget() {
        answered.clear();
    }
}
