package org.commonplace.markup;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.jspecify.annotations.Nullable;

/** What can stand in a line of text beyond CommonMark. */
final class InlineNodes {

    private InlineNodes() {}

    /** {@code ~struck~} */
    static final class Strikethrough extends CustomNode {}

    /** {@code [[space:Title|words]]}, taken apart by {@link ArticleLinks}. */
    static final class WikiLink extends CustomNode {

        private final String target;
        private final String words;

        WikiLink(String target, String words) {
            this.target = target;
            this.words = words;
        }

        String target() {
            return target;
        }

        String words() {
            return words;
        }
    }

    /** {@code @username} */
    static final class Mention extends CustomNode {

        private final String username;

        Mention(String username) {
            this.username = username;
        }

        String username() {
            return username;
        }
    }

    /** {@code $formula$} */
    static final class Maths extends CustomNode {

        private final String formula;
        private final boolean display;

        Maths(String formula, boolean display) {
            this.formula = formula;
            this.display = display;
        }

        String formula() {
            return formula;
        }

        boolean display() {
            return display;
        }
    }

    /** {@code [ ]} or {@code [x]} at the start of a list item. */
    static final class TaskMark extends CustomNode {

        private final boolean done;
        private int number = -1;

        TaskMark(boolean done) {
            this.done = done;
        }

        void number(int given) {
            number = given;
        }

        /** Which of the document's tasks it is, from 0. */
        int number() {
            return number;
        }

        boolean done() {
            return done;
        }
    }

    /** {@code [^label]} */
    static final class FootnoteMark extends CustomNode {

        private final FootnoteDefinition note;

        FootnoteMark(FootnoteDefinition note) {
            this.note = note;
        }

        FootnoteDefinition note() {
            return note;
        }
    }

    /** A paragraph's whole text, where it asks for something to be put in its place. */
    static final class Macro extends CustomNode {

        /** What is put there. */
        enum Kind {
            OUTLINE,
            CHILDREN,
            LABEL
        }

        private final Kind kind;
        private final String argument;

        Macro(Kind kind, String argument) {
            this.kind = kind;
            this.argument = argument;
        }

        Kind kind() {
            return kind;
        }

        String argument() {
            return argument;
        }
    }

    /** {@code ![alt](file =300x200)}, in pixels. */
    static final class SizedImage extends Image {

        private final @Nullable Integer width;
        private final @Nullable Integer height;

        SizedImage(String destination, @Nullable String title, @Nullable Integer width, @Nullable Integer height) {
            super(destination, title);
            this.width = width;
            this.height = height;
        }

        @Nullable
        Integer width() {
            return width;
        }

        @Nullable
        Integer height() {
            return height;
        }
    }
}
