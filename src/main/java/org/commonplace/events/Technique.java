package org.commonplace.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done to learn from each other at an event. */
public enum Technique {
    AFTER_ACTION_REVIEW,
    BEFORE_ACTION_REVIEW,
    KNOWLEDGE_HARVEST,
    KNOWLEDGE_CAFE,
    PEER_ASSIST,
    FISHBOWL,
    RANDOMISED_COFFEE_TRIAL,
    COMMUNITY_OF_PRACTICE,
    JOURNAL_CLUB,
    ACTION_LEARNING_SET,
    TRAINING_SESSION;

    /** As in {@code after-action-review}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Technique> of(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(technique -> technique.code().equals(wanted))
                .findFirst();
    }
}
