package org.commonplace.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.markup.InlineNodes.Macro;
import org.jspecify.annotations.Nullable;

/** Reads a paragraph that asks for something to be put in its place. */
final class Macros {

    private static final int LONGEST = 200;
    private static final Pattern CHILDREN = Pattern.compile("\\{\\{\\s*children\\s*}}");
    private static final Pattern LABEL = Pattern.compile("\\{\\{\\s*label:\\s*([^{}\\n]+?)\\s*}}");

    private Macros() {}

    static @Nullable Macro find(String text) {
        if (text.equals("[TOC]") || text.equals("[[_TOC_]]")) {
            return new Macro(Macro.Kind.OUTLINE, "");
        } else if (!text.startsWith("{{") || text.length() > LONGEST) {
            return null;
        } else if (CHILDREN.matcher(text).matches()) {
            return new Macro(Macro.Kind.CHILDREN, "");
        }
        Matcher label = LABEL.matcher(text);
        return label.matches() ? new Macro(Macro.Kind.LABEL, label.group(1)) : null;
    }
}
