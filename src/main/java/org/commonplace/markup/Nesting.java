package org.commonplace.markup;

import java.util.IdentityHashMap;
import java.util.Map;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Wraps the inline content of one block, to a certain depth: deeper nesting stays text, so that no line of text can
 * exhaust the stack of whoever walks its tree.
 */
final class Nesting {

    private final Map<Node, Integer> depths = new IdentityHashMap<>();
    private boolean full;

    /** Whether the depth was reached; nothing of this block is wrapped any more. */
    boolean isFull() {
        return full;
    }

    /**
     * Moves the nodes after {@code first} and before {@code end} (to the last, where that is null) into {@code wrapper},
     * which takes their place.
     *
     * @return whether it did; if not, nothing was moved
     */
    boolean wrap(Node wrapper, Node first, @Nullable Node end) {
        if (full) {
            return false;
        }
        int deepest = 0;
        for (Node node = first.getNext(); node != null && node != end; node = node.getNext()) {
            deepest = Math.max(deepest, depths.getOrDefault(node, 0));
        }
        if (deepest >= Dialect.DEEPEST) {
            full = true;
            return false;
        }
        Node node = first.getNext();
        while (node != null && node != end) {
            Node next = node.getNext();
            wrapper.appendChild(node);
            node = next;
        }
        first.insertAfter(wrapper);
        depths.put(wrapper, deepest + 1);
        return true;
    }
}
