package org.commonplace.people;

/** A group and how many people were put into it. */
public record GroupSize(long id, String name, boolean builtIn, long members) {

    public GroupCard card() {
        return new GroupCard(id, name, builtIn);
    }
}
