package org.commonplace.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonplace.shared.Invalid;

/** People who get the same roles. */
@Entity
class PersonGroup {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._&-]{0,62}[\\p{L}\\p{N}])?");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private boolean builtIn;
    private Instant createdAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "membership", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "person_id")
    private Set<Long> members = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected PersonGroup() {}

    @SuppressWarnings("NullAway.Init")
    PersonGroup(String name, Instant now) {
        if (!NAME.matcher(name).matches()) {
            throw new Invalid("name", "people.group.name.invalid");
        }
        this.name = name;
        this.createdAt = now;
    }

    void rename(String name) {
        if (builtIn) {
            throw new Invalid("name", "people.group.builtin");
        }
        if (!NAME.matcher(name).matches()) {
            throw new Invalid("name", "people.group.name.invalid");
        }
        this.name = name;
    }

    /** Puts someone in; whether they were not. */
    boolean add(long person) {
        requireOwnMembers();
        return members.add(person);
    }

    /** Takes someone out; whether they were in. */
    boolean remove(long person) {
        requireOwnMembers();
        return members.remove(person);
    }

    /** Puts these people in place of those before. */
    void replaceMembers(Set<Long> people) {
        requireOwnMembers();
        members.retainAll(people);
        members.addAll(people);
    }

    private void requireOwnMembers() {
        if (builtIn) {
            throw new Invalid("name", "people.group.builtin");
        }
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean builtIn() {
        return builtIn;
    }

    Set<Long> members() {
        return Set.copyOf(members);
    }

    GroupCard card() {
        return new GroupCard(id, name, builtIn);
    }
}
