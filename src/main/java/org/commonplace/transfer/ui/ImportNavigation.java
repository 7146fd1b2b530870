package org.commonplace.transfer.ui;

/** Addresses of the import view. */
final class ImportNavigation {

    static final String SPACE = "space";
    static final String ROUTE = "s/:" + SPACE + "/import";

    private ImportNavigation() {}

    /** The address of a page, as anchors want it. */
    static String page(String key, String slug) {
        return space(key) + "/" + slug;
    }

    /** The address of a space, as anchors want it. */
    static String space(String key) {
        return "s/" + key;
    }
}
