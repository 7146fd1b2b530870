package org.commonplace.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A person's initials in a circle; it stands beside the name, so a screen reader passes over it. */
public final class PersonFace extends Span {

    public PersonFace(String name) {
        super(initials(name));
        addClassName("face");
        getElement().setAttribute("aria-hidden", "true");
    }

    /** The face with the name beside it. */
    public static Span withName(String name) {
        Span person = new Span(new PersonFace(name), new Span(name));
        person.addClassName("person");
        return person;
    }

    /** The first letters of the first and the last word of a name. */
    static String initials(String name) {
        List<String> words = Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return "";
        }
        String first = letter(words.getFirst());
        return words.size() == 1 ? first : first + letter(words.getLast());
    }

    private static String letter(String word) {
        return Character.toString(word.codePointAt(0)).toUpperCase(Locale.UK);
    }
}
