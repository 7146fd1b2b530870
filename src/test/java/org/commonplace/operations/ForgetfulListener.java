package org.commonplace.operations;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Fails the first time it is told anything. */
@Component
class ForgetfulListener {

    private final Map<String, Integer> told = new ConcurrentHashMap<>();

    record Happened(String word) {}

    @ApplicationModuleListener
    void on(Happened happened) {
        if (told.merge(happened.word(), 1, Integer::sum) == 1) {
            throw new IllegalStateException("The first time");
        }
    }

    /** How often it was told this. */
    int times(String word) {
        return told.getOrDefault(word, 0);
    }
}
