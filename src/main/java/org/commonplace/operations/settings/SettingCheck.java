package org.commonplace.operations.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonplace.shared.AccentColour;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Setting;

/** Turns what was typed into what is kept, or says in words what is wrong with it. */
final class SettingCheck {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"(),:;\\[\\]\\\\]+@[^@\\s<>\"(),:;\\[\\]\\\\]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    private SettingCheck() {}

    /**
     * What is kept, as the settings file would have it; empty for the fallback.
     *
     * @throws Invalid with the setting's name as the field
     */
    static String kept(Setting setting, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return "";
        }
        if (CONTROL.matcher(text).find()) {
            throw invalid(setting, "operations.setting.problem.line");
        }
        return switch (setting.kind()) {
            case TEXT, SECRET, PICTURE -> text(setting, text);
            case EMAIL -> email(setting, text);
            case ACCENT -> accent(setting, text);
            case ZONE -> zone(setting, text);
            case NUMBER -> Long.toString(number(setting, text));
            case MEGABYTES -> number(setting, text) + "MB";
            case DAYS -> number(setting, text) + "d";
            case SWITCH -> Boolean.toString(text.equals("true"));
            case CHOICE -> choice(setting, text);
        };
    }

    private static String text(Setting setting, String text) {
        if (text.length() > setting.max()) {
            throw invalid(setting, "operations.setting.problem.long", setting.max());
        }
        return text;
    }

    private static String email(Setting setting, String text) {
        if (!EMAIL.matcher(text).matches()) {
            throw invalid(setting, "operations.setting.problem.email");
        }
        return text(setting, text);
    }

    private static String accent(Setting setting, String text) {
        AccentColour colour = AccentColour.of(text.startsWith("#") ? text : "#" + text)
                .orElseThrow(() -> invalid(setting, "operations.setting.problem.colour"));
        if (colour.contrastInLight() < AccentColour.READABLE) {
            throw invalid(
                    setting,
                    "operations.setting.problem.contrast",
                    ratio(colour.contrastInLight()),
                    colour.darkened().light());
        }
        if (!colour.isReadable()) {
            throw invalid(setting, "operations.setting.problem.contrast-dark", ratio(colour.contrastInDark()));
        }
        return colour.light();
    }

    /** Rounded down: 4.49 is not enough, and must not look as if it were. */
    private static String ratio(double contrast) {
        return "%.1f".formatted(Math.floor(contrast * 10) / 10);
    }

    private static String zone(Setting setting, String text) {
        try {
            return ZoneId.of(text).getId();
        } catch (DateTimeException unknown) {
            throw invalid(setting, "operations.setting.problem.zone");
        }
    }

    private static long number(Setting setting, String text) {
        try {
            long number = Long.parseLong(text.toLowerCase(Locale.ROOT));
            if (number >= setting.min() && number <= setting.max()) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // Says the same as a number out of bounds
        }
        throw invalid(setting, "operations.setting.problem.number", setting.min(), setting.max());
    }

    private static String choice(Setting setting, String text) {
        if (!setting.choices().contains(text)) {
            throw invalid(setting, "operations.setting.problem.choice");
        }
        return text;
    }

    private static Invalid invalid(Setting setting, String words, Object... arguments) {
        return new Invalid(setting.name(), words, arguments);
    }
}
