package org.commonplace.markup;

/**
 * An item of a task list, as it stands in a text.
 *
 * @param at where in the text the character between its brackets is
 * @param done whether it is ticked
 * @param words the rest of its line, as written
 */
public record Task(int at, boolean done, String words) {

    /** The text with this task ticked, or no longer so. */
    public String in(String text, boolean ticked) {
        return text.substring(0, at) + (ticked ? 'x' : ' ') + text.substring(at + 1);
    }
}
