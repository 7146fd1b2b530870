package org.commonplace.discussion;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonplace.discussion.Discussed.Keepers;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.Role;
import org.commonplace.shared.ContentRef;
import org.springframework.stereotype.Component;

/** Whose task a report is: the owner's, or else the deputy's, or else that of those who curate the content. */
@Component
class ReportKeepers {

    /** How long those who told something see what was done about it. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final DiscussedContent content;
    private final Callers callers;
    private final AccessPolicy access;

    ReportKeepers(DiscussedContent content, Callers callers, AccessPolicy access) {
        this.content = content;
        this.callers = callers;
        this.access = access;
    }

    Duration remembered() {
        return REMEMBERED;
    }

    boolean include(Caller caller, ContentRef subject) {
        return of(subject).filter(who -> who.include(caller.personId())).isPresent();
    }

    /** Who is to be told: those who are here and may see the content. */
    Set<Long> responsible(ContentRef subject) {
        return of(subject)
                .flatMap(who ->
                        people(who).filter(person -> isHere(person, subject)).findFirst())
                .map(Set::of)
                .orElseGet(() -> content.of(subject).curators(subject.id()));
    }

    /** Whether a report about this is for the caller to settle, and not only something the caller may settle. */
    boolean isTaskOf(Caller caller, ContentRef subject, Keepers who) {
        return who.include(caller.personId())
                || (access.may(caller, Role.CURATE, subject)
                        && people(who).noneMatch(person -> isHere(person, subject)));
    }

    private static Stream<Long> people(Keepers who) {
        return Stream.of(Optional.of(who.owner()), Optional.ofNullable(who.deputy()))
                .flatMap(Optional::stream);
    }

    private Optional<Keepers> of(ContentRef subject) {
        return Optional.ofNullable(content.keepers(List.of(subject)).get(subject));
    }

    private boolean isHere(long person, ContentRef subject) {
        return callers.of(person)
                .filter(caller -> access.may(caller, Role.VIEW, subject))
                .isPresent();
    }
}
