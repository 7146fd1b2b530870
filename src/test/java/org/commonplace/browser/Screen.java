package org.commonplace.browser;

/** The screens views are looked at on, in CSS pixels. */
public enum Screen {
    DESK(1440, 900),
    PHONE(390, 844),
    NARROW(320, 640),
    WIDE(2560, 1440);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
