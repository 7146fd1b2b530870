package org.commonplace.people;

/** Patterns for searching in the database, with {@code !} as the escape. */
final class Likeness {

    private Likeness() {}

    /** Of whatever begins with this text; of everything for an empty one. */
    static String of(String typed) {
        return typed.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
