package org.commonplace.markup;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The few words that an article shows and its author did not write. */
final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages.markup");

    private Words() {}

    static String callout(String kind) {
        return BUNDLE.getString("markup.callout." + kind);
    }

    static String outline() {
        return BUNDLE.getString("markup.outline");
    }

    static String table() {
        return BUNDLE.getString("markup.table");
    }

    static String task(boolean done) {
        return BUNDLE.getString(done ? "markup.task.done" : "markup.task.open");
    }

    static String backTo(int number) {
        return MessageFormat.format(BUNDLE.getString("markup.footnote.back"), number);
    }
}
