package org.commonplace.shared;

/** Pages about this installation that anyone may read, linked from the foot of every view. */
public enum SiteLink {
    ACCESSIBILITY("about/accessibility", "shared.link.accessibility"),
    PRIVACY("about/privacy", "shared.link.privacy");

    private final String address;
    private final String words;

    SiteLink(String address, String words) {
        this.address = address;
        this.words = words;
    }

    /** Relative to the root and without a leading slash. */
    public String address() {
        return address;
    }

    /** The key of what it is called. */
    public String words() {
        return words;
    }
}
