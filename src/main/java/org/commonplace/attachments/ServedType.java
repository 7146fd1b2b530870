package org.commonplace.attachments;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says how a file may be handed to a browser. Only passive content is ever shown in place; everything else is offered for
 * download. PDF is downloaded too: it may carry scripts, and browsers refuse to show one inside a sandbox.
 */
final class ServedType {

    private static final Set<String> IMAGES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif");

    /** Names a browser or desktop might act on once the file is saved or its type forgotten. */
    private static final Pattern ACTIVE_NAME =
            Pattern.compile("(?i).*\\.(?:[xs]?html?|xht|mht(?:ml)?|svgz?|xml|xslt?|m?js|css|swf|hta|url|lnk)");

    private ServedType() {}

    static boolean isPassiveImage(String type) {
        return IMAGES.contains(type);
    }

    /** Whether a browser may show this file in place. */
    static boolean isShownInPlace(String type, String name) {
        boolean passive = isPassiveImage(type) || type.startsWith("text/plain;");
        return passive && !ACTIVE_NAME.matcher(name).matches();
    }

    /** The type to send; the detector's own words for containers mean nothing to a browser. */
    static String sent(String type) {
        return type.startsWith("application/x-tika-") ? "application/octet-stream" : type;
    }
}
