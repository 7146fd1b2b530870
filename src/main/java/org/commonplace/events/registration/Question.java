package org.commonplace.events.registration;

import java.util.ArrayList;
import java.util.List;
import org.commonplace.shared.Invalid;

/**
 * Something people are asked who register.
 *
 * @param id 0 for one that is not kept yet
 * @param choices what can be answered, where that is a choice
 */
public record Question(long id, Kind kind, String words, List<String> choices, boolean required) {

    /** What is asked for. */
    public enum Kind {
        TEXT,
        /** One of several answers. */
        CHOICE,
        /** The staff group that reports count by. */
        STAFF_GROUP,
        /** What somebody needs to take part, or cannot eat: health data, and erased some days after the event. */
        NEEDS
    }

    static final int LONGEST_ANSWER = 2_000;
    private static final int LONGEST = 300;
    private static final int MOST_CHOICES = 30;

    /** @throws Invalid when there are no words, or a choice has no choices */
    public Question {
        words = words.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Invalid("questions", "events.registration.question.words", LONGEST);
        }
        List<String> kept = new ArrayList<>();
        choices.stream()
                .map(String::strip)
                .filter(choice -> !choice.isEmpty())
                .distinct()
                .forEach(kept::add);
        if (kind == Kind.CHOICE && (kept.size() < 2 || kept.size() > MOST_CHOICES)) {
            throw new Invalid("questions", "events.registration.question.choices", MOST_CHOICES);
        }
        if (kept.stream().anyMatch(choice -> choice.length() > LONGEST || choice.indexOf('\n') >= 0)) {
            throw new Invalid("questions", "events.registration.question.words", LONGEST);
        }
        choices = kind == Kind.CHOICE ? List.copyOf(kept) : List.of();
    }

    public static Question of(Kind kind, String words, boolean required) {
        return new Question(0, kind, words, List.of(), required);
    }

    public static Question choice(String words, boolean required, String... choices) {
        return new Question(0, Kind.CHOICE, words, List.of(choices), required);
    }
}
