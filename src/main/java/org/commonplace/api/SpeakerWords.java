package org.commonplace.api;

import java.util.ArrayList;
import java.util.List;
import org.commonplace.events.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks: somebody with an account here, or a name.
 *
 * @param person a username
 * @param name what they are called; of somebody with an account it is known
 */
record SpeakerWords(@Nullable String person, @Nullable String name) {

    static List<Speaker> given(List<SpeakerWords> words, Names names) {
        return words.stream()
                .map(word -> word.person() == null
                        ? Speaker.named(word.name() == null ? "" : word.name())
                        : Speaker.of(names.person("speakers", word.person())))
                .toList();
    }

    /** @param called what each of them is called */
    static List<SpeakerWords> of(List<Speaker> speakers, List<String> called, Names.Known known) {
        List<SpeakerWords> words = new ArrayList<>();
        for (int n = 0; n < speakers.size(); n++) {
            words.add(new SpeakerWords(known.of(speakers.get(n).person()), called.get(n)));
        }
        return words;
    }
}
