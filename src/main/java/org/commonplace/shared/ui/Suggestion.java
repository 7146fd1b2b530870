package org.commonplace.shared.ui;

import com.vaadin.flow.component.Component;

/**
 * What a field suggests for another, such as a key for a name. The browser writes it, and only until the other field has been focused
 * or typed into: an answer from the server would arrive while somebody is typing there already.
 */
public final class Suggestion {

    /** The two fields, and what makes a suggestion of a text, in the browser. */
    private static final String FOLLOW = """
            const first = this, other = $0, suggest = %s;
            let own = other.value !== '', told = other.value, waiting;
            const tell = () => {
              clearTimeout(waiting);
              if (!own && other.value !== told) {
                told = other.value;
                other.dispatchEvent(new CustomEvent('change'));
              }
            };
            other.addEventListener('focusin', () => { tell(); own = true; });
            other.addEventListener('input', () => { own = true; });
            first.addEventListener('input', () => {
              if (own) return;
              other.value = suggest(first.value);
              clearTimeout(waiting);
              waiting = setTimeout(tell, 300);
            });
            first.addEventListener('change', tell);
            first.addEventListener('focusout', tell);
            """;

    private Suggestion() {}

    /**
     * Has what is typed into one field suggest what the other holds.
     *
     * @param suggest a function of JavaScript from text to text; the product's own words, never anybody's input
     */
    public static void follow(Component typed, Component follower, String suggest) {
        typed.getElement().executeJs(FOLLOW.formatted(suggest), follower.getElement());
    }
}
