package org.commonplace.people.sample;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.people.AccountChange;
import org.commonplace.people.AtWork;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.Groups;
import org.commonplace.people.NewPerson;
import org.commonplace.people.OwnAccount;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Profile;
import org.commonplace.shared.AsOf;
import org.commonplace.shared.Sample;
import org.commonplace.shared.YamlFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds the people and groups of the sample library, before anything that they write. */
@Component
@Order(10)
class SamplePeople implements Sample {

    private static final Duration SINCE = Duration.ofDays(200);
    private static final String ZONE = "Europe/London";

    private final People people;
    private final OwnAccount account;
    private final Groups groups;
    private final Callers callers;
    private final MessageSource messages;
    private final Clock clock;
    private final SampleSignIn signIn;

    SamplePeople(
            People people,
            OwnAccount account,
            Groups groups,
            Callers callers,
            MessageSource messages,
            Clock clock,
            @Value("${commonplace.home}") Path home) {
        this.people = people;
        this.account = account;
        this.groups = groups;
        this.callers = callers;
        this.messages = messages;
        this.clock = clock;
        this.signIn = SampleSignIn.of(home);
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public void fill() {
        Cast cast = cast();
        String password = signIn.makePassword();
        Instant since = clock.instant().minus(SINCE);
        AsOf.at(since, () -> {
            cast.people().forEach(member -> introduce(member, password));
            Caller administrator = administrator(cast);
            cast.groups().forEach(team -> gather(administrator, team));
            cast.people().stream().filter(Cast.Member::hasLeft).forEach(member -> leave(administrator, member));
        });
    }

    @Override
    public List<String> notes() {
        return signIn.password().stream().flatMap(this::notes).toList();
    }

    private Stream<String> notes(String password) {
        Stream<String> members = cast().people().stream()
                .filter(member -> !member.hasLeft())
                .map(member -> text("people.sample.person", member.username(), member.name(), member.job()));
        return Stream.concat(Stream.of(text("people.sample.password", password)), members);
    }

    private void introduce(Cast.Member member, String password) {
        if (people.find(member.username()).isEmpty()) {
            NewPerson wanted = new NewPerson(
                    member.username(), member.name(), null, password, member.staffGroup(), member.department(), ZONE);
            people.introduce(wanted, member.administers());
        }
        AtWork shared = member.shares();
        if (shared != null) {
            people.find(member.username())
                    .flatMap(card -> callers.of(card.id()))
                    .ifPresent(self -> share(self, member, shared));
        }
    }

    private void share(Caller self, Cast.Member member, AtWork shared) {
        if (!account.details(self).atWork().equals(shared)) {
            Profile profile =
                    new Profile(member.name(), null, member.staffGroup(), member.department(), ZONE, null, shared);
            account.change(self, profile, null);
        }
    }

    private void leave(Caller administrator, Cast.Member member) {
        if (!people.details(administrator, member.username()).disabled()) {
            people.change(administrator, member.username(), AccountChange.disabled(true));
        }
    }

    private void gather(Caller administrator, Cast.Team team) {
        if (groups.find(team.name()).isEmpty()) {
            groups.create(administrator, team.name());
        }
        Set<String> members = groups.members(administrator, team.name()).stream()
                .map(PersonCard::username)
                .collect(Collectors.toSet());
        if (!members.equals(new HashSet<>(team.members()))) {
            groups.replaceMembers(administrator, team.name(), team.members());
        }
    }

    private Caller administrator(Cast cast) {
        Cast.Member member = cast.people().stream()
                .filter(Cast.Member::administers)
                .findFirst()
                .orElseThrow();
        return people.find(member.username())
                .flatMap(card -> callers.of(card.id()))
                .orElseThrow();
    }

    private static Cast cast() {
        return YamlFile.bundled("demo/people.yaml", Cast.class);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
