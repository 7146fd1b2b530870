package org.commonplace.transfer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/**
 * What could not be taken or resolved.
 *
 * @param path the file it is about; empty when it is about the whole
 * @param reason a key of the message bundle
 * @param detail what fills the message's first gap, or nothing
 * @param extra what fills its second gap, or nothing
 */
public record ImportProblem(String path, String reason, String detail, String extra) {

    /** How the reasons begin that tell what became of a page when the import was taken back. */
    static final String TAKING_BACK = "transfer.taken-back.";

    private static final int MAX_DETAIL = 1000;
    private static final int MAX_EXTRA = 255;

    public ImportProblem {
        detail = cut(detail, MAX_DETAIL);
        extra = cut(extra, MAX_EXTRA);
    }

    static ImportProblem of(String path, String reason, List<?> arguments) {
        List<String> two = Stream.concat(arguments.stream().map(String::valueOf), Stream.of("", ""))
                .toList();
        return new ImportProblem(path, reason, two.get(0), two.get(1));
    }

    static ImportProblem of(String path, String reason) {
        return new ImportProblem(path, reason, "", "");
    }

    /** The reason in words. */
    public String words(MessageSource messages, Locale locale) {
        String words = messages.getMessage(reason, new Object[] {detail, extra}, reason, locale);
        return words == null ? reason : words;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
