package org.commonplace.shared;

import java.util.List;

/** What was typed cannot be taken; says which field, and why in words. Nothing was changed. */
public class Invalid extends RuntimeException {

    /**
     * @param field the field's name as REST knows it
     * @param message a key of the message bundle
     * @param arguments what fills the message's placeholders
     */
    public record Problem(String field, String message, List<Object> arguments) {
        public Problem(String field, String message, Object... arguments) {
            this(field, message, List.of(arguments));
        }
    }

    private final transient List<Problem> problems;

    public Invalid(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public Invalid(String field, String message, Object... arguments) {
        this(List.of(new Problem(field, message, arguments)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
