package org.commonplace.operations;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the product says on its console, before there is anyone whose language is known. */
final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages.operations", Locale.UK);

    private Words() {}

    static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.UK).format(arguments);
    }
}
