package org.commonplace.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * The icons there are, drawn by the stylesheet {@code look/icons.css}. They take the colour of the text around them and say
 * nothing to a screen reader, so each stands beside a word or on a button that has a label.
 */
public enum Icon {
    ALERT_TRIANGLE,
    ARCHIVE,
    ARROW_BACK_UP,
    ARROW_FORWARD_UP,
    ARROW_LEFT,
    ARROW_RIGHT,
    ARROWS_DIFF,
    ARROWS_MOVE,
    BELL,
    BOLD,
    BOOKMARK,
    BOOKS,
    BULB,
    CALENDAR,
    CALENDAR_PLUS,
    CHECK,
    CHECKBOX,
    CHEVRON_DOWN,
    CHEVRON_LEFT,
    CHEVRON_RIGHT,
    CHEVRON_UP,
    CIRCLE_CHECK,
    CLOCK,
    CODE,
    COPY,
    DEVICE_DESKTOP,
    DOTS,
    DOWNLOAD,
    EXTERNAL_LINK,
    EYE,
    FILE_IMPORT,
    FILE_PLUS,
    FILE_TEXT,
    FLAG,
    FOLDER,
    GIT_MERGE,
    GRIP_VERTICAL,
    H_2,
    HEADING,
    HEART,
    HISTORY,
    HOME,
    INBOX,
    INFO_CIRCLE,
    ITALIC,
    LINK,
    LIST,
    LIST_CHECK,
    LIST_NUMBERS,
    LIST_TREE,
    LOCK,
    LOGIN_2,
    LOGOUT,
    MAP_PIN,
    MESSAGE,
    MOON,
    PAPERCLIP,
    PENCIL,
    PHOTO,
    PIN,
    PLUS,
    PRINTER,
    QUOTE,
    REFRESH,
    REPEAT,
    RESTORE,
    ROSETTE_DISCOUNT_CHECK,
    RSS,
    SEARCH,
    SETTINGS,
    SITEMAP,
    STAR,
    STAR_OFF,
    SUN,
    TABLE,
    TAG,
    TEMPLATE,
    THUMB_UP,
    TRASH,
    UPLOAD,
    USER,
    USERS,
    WORLD,
    X;

    /** A new icon to put into a view. */
    public Span create() {
        Span icon = new Span();
        icon.addClassNames("icon", cssClass());
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** The icon of this name as annotations write it, such as {@code file-plus}. */
    public static Icon named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name as {@link #named} takes it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String cssClass() {
        return "icon-" + written();
    }
}
