package org.commonplace.wiki.ui;

import org.commonplace.people.GroupCard;
import org.commonplace.people.PersonCard;

/** A person or a group, to choose from a list of both. */
record Who(long id, boolean group, String name, String username) {

    static Who of(PersonCard person) {
        return new Who(person.id(), false, person.name(), person.username());
    }

    static Who of(GroupCard group) {
        return new Who(group.id(), true, group.name(), "");
    }
}
