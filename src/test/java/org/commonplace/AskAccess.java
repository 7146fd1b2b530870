package org.commonplace;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds when a method, or one it calls, asks what the caller may do: the access policy, its twin for lists, or, for
 * what belongs to each person alone, who the caller is.
 */
final class AskAccess extends ArchCondition<JavaMethod> {

    private static final String OURS = "org.commonplace.";
    private static final Set<String> POLICIES = Set.of(
            "org.commonplace.people.AccessPolicy",
            "org.commonplace.wiki.VisiblePages",
            "org.commonplace.events.VisibleEvents");

    /** They read and change rows that name the caller as their owner; the condition on the person is the question. */
    private static final Set<String> OF_THE_CALLER_ALONE = Set.of(
            "Bookshelf.isFavourite",
            "Bookshelf.removeFavourite",
            "Drafts.discard",
            "Drafts.discardPage",
            "Habits.hasWritten",
            "Spaces.mayCreate");

    AskAccess() {
        super("ask what the caller may do");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        String name = method.getOwner().getSimpleName() + "." + method.getName();
        boolean asks = OF_THE_CALLER_ALONE.contains(name) || asks(method);
        events.add(new SimpleConditionEvent(method, asks, name + " never asks what the caller may do"));
    }

    private static boolean asks(JavaMethod method) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> toSee = new ArrayDeque<>(Set.of(method));
        while (!toSee.isEmpty()) {
            JavaCodeUnit next = toSee.pop();
            if (POLICIES.contains(next.getOwner().getName())) {
                return true;
            }
            if (seen.add(next) && next.getOwner().getName().startsWith(OURS)) {
                called(next).forEach(toSee::push);
            }
        }
        return false;
    }

    private static Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getMethodCallsFromSelf().stream().flatMap(call -> call.getTarget().resolveMember().stream()),
                unit.getMethodReferencesFromSelf().stream()
                        .flatMap(named -> named.getTarget().resolveMember().stream()));
    }
}
