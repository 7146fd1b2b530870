package org.commonplace.reading.paint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.wiki.Pages;

/** The address of a page as a browser asks for it, {@code /s/{space}/{slug}}. */
record PageAddress(String space, String slug) {

    private static final Pattern PAGE = Pattern.compile("/s/([A-Za-z][A-Za-z0-9-]{1,31})/([a-z0-9-]{1,140})");

    /** The page address that this path is; empty when it is another view's. */
    static Optional<PageAddress> of(String path) {
        if (!path.startsWith("/s/")) {
            return Optional.empty();
        }
        Matcher address = PAGE.matcher(path);
        return address.matches() && !Pages.isReserved(address.group(2))
                ? Optional.of(new PageAddress(address.group(1), address.group(2)))
                : Optional.empty();
    }
}
