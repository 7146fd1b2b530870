package org.commonplace.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonplace.markup.InlineNodes.TaskMark;

/** Numbers the tasks of a document in their order, so that each is the same one wherever it is shown. */
final class Tasks {

    private static final Pattern MARK = Pattern.compile("\\[[ xX]]");
    private static final Pattern WRITTEN = Pattern.compile("\\s*(?:#{1,6}[ \\t]+)?\\[([ xX])]\\s([^\\r\\n]*)");

    private Tasks() {}

    /** @param text what the document was made of */
    static void number(Node document, String text) {
        if (MARK.matcher(text).find()) {
            List<TaskMark> marks = marks(document);
            for (int n = 0; n < marks.size(); n++) {
                marks.get(n).number(n);
            }
        }
    }

    /**
     * The tasks of a document by their numbers.
     *
     * @param text what it was made of, with its places noted
     * @param offset how far in the whole text that begins
     */
    static List<Task> of(Node document, String text, int offset) {
        List<Task> tasks = new ArrayList<>();
        for (TaskMark mark : marks(document)) {
            List<SourceSpan> spans = mark.getParent().getSourceSpans();
            Matcher written = WRITTEN.matcher(text);
            boolean found = !spans.isEmpty()
                    && written.region(spans.getFirst().getInputIndex(), text.length())
                            .lookingAt();
            tasks.add(
                    found
                            ? new Task(
                                    offset + written.start(1),
                                    mark.done(),
                                    written.group(2).strip())
                            : new Task(-1, mark.done(), ""));
        }
        return List.copyOf(tasks);
    }

    private static List<TaskMark> marks(Node document) {
        List<TaskMark> marks = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TaskMark mark) {
                    marks.add(mark);
                }
                visitChildren(node);
            }
        });
        return marks;
    }
}
