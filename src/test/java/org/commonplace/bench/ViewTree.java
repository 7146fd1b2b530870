package org.commonplace.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The elements of a view as Flow has told them to a browser: what they are, what they say, and which lies in which. */
final class ViewTree {

    private static final int TAG = 0;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int TEXT = 7;

    private final Map<Integer, Map<String, String>> nodes = new TreeMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();

    /** Follows the changes of one answer. */
    void take(JsonNode uidl) {
        for (JsonNode change : uidl.path("changes")) {
            int node = change.path("node").asInt();
            switch (change.path("type").asString("")) {
                case "put" -> put(node, change);
                case "splice" -> splice(node, change);
                case "detach" -> {
                    nodes.remove(node);
                    parents.remove(node);
                }
                default -> {
                    // Tells nothing that is asked for here
                }
            }
        }
    }

    /** The element with this tag that was made last. */
    OptionalInt byTag(String tag) {
        return nodes.entrySet().stream()
                .filter(node -> tag.equals(node.getValue().get(name(TAG, "tag"))))
                .mapToInt(Map.Entry::getKey)
                .reduce((first, second) -> second);
    }

    /** The element of this tag around these words. */
    OptionalInt byWords(String tag, String words) {
        return nodes.entrySet().stream()
                .filter(node -> words.equals(node.getValue().get(name(TEXT, "text"))))
                .flatMap(node -> around(node.getKey(), tag).stream())
                .mapToInt(Integer::intValue)
                .reduce((first, second) -> second);
    }

    /** The value of the hidden field of this name. */
    Optional<String> hidden(String name) {
        return nodes.values().stream()
                .filter(node -> name.equals(node.get(name(ATTRIBUTES, "name"))))
                .map(node -> node.getOrDefault(name(ATTRIBUTES, "value"), ""))
                .findFirst();
    }

    private Optional<Integer> around(int node, String tag) {
        for (Integer at = node; at != null && nodes.containsKey(at); at = parents.get(at)) {
            if (tag.equals(nodes.get(at).get(name(TAG, "tag")))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private void put(int node, JsonNode change) {
        int feature = change.path("feat").asInt();
        if (feature == TAG || feature == ATTRIBUTES || feature == TEXT) {
            nodes.computeIfAbsent(node, made -> new HashMap<>())
                    .put(
                            name(feature, change.path("key").asString("")),
                            change.path("value").asString(""));
        }
    }

    private void splice(int node, JsonNode change) {
        if (change.path("feat").asInt() == CHILDREN) {
            change.path("addNodes").forEach(child -> parents.put(child.asInt(), node));
        }
    }

    private static String name(int feature, String key) {
        return feature + " " + key;
    }
}
