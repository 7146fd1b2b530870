package org.commonplace.wiki.sample;

import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.Groups;
import org.commonplace.people.People;
import org.springframework.stereotype.Component;

/** The people and groups of the sample library, by the names its files use. */
@Component
class SampleCallers {

    private final People people;
    private final Groups groups;
    private final Callers callers;

    SampleCallers(People people, Groups groups, Callers callers) {
        this.people = people;
        this.groups = groups;
        this.callers = callers;
    }

    Caller caller(String username) {
        return callers.of(person(username)).orElseThrow();
    }

    long person(String username) {
        return people.find(username).orElseThrow().id();
    }

    long group(String name) {
        return groups.find(name).orElseThrow().id();
    }
}
