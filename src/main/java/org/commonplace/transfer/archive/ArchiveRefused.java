package org.commonplace.transfer.archive;

import java.util.List;

/** Something about an archive is wrong enough to take nothing from it at all. */
public class ArchiveRefused extends Exception {

    private final String messageKey;
    private final transient List<Object> arguments;

    /**
     * @param messageKey a key of the message bundle
     * @param arguments what fills its placeholders
     */
    public ArchiveRefused(String messageKey, Object... arguments) {
        super(messageKey + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
