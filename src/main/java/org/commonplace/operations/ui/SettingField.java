package org.commonplace.operations.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.commonplace.operations.settings.SettingsDesk.Standing;
import org.commonplace.shared.Setting;
import org.commonplace.shared.Setting.Kind;
import org.commonplace.shared.Settings.Fixed;

/** The field a setting is typed into. One that was set outside is shown, says where, and cannot be changed. */
final class SettingField {

    private static final String KEY = "operations.setting.";

    /**
     * The line with the error goes as soon as the field is left, which is when the button below is being pressed: without its room
     * the button would move away from under the pointer.
     */
    private static final String KEEP_HEIGHT = """
            const keep = () => {
              if (this.invalid) this.style.minHeight = Math.ceil(this.getBoundingClientRect().height) + 'px';
            };
            requestAnimationFrame(() => requestAnimationFrame(keep));
            setTimeout(keep, 400);
            """;

    private static final String LET_GO = "this.style.minHeight = ''";

    private final Standing standing;
    private final AbstractField<?, ?> field;
    private final Supplier<String> typed;

    private SettingField(Standing standing, AbstractField<?, ?> field, Supplier<String> typed) {
        this.standing = standing;
        this.field = field;
        this.typed = typed;
    }

    static SettingField of(Standing standing) {
        SettingField made = make(standing);
        made.label();
        return made;
    }

    String name() {
        return standing.setting().name();
    }

    Component component() {
        return field;
    }

    /** Whether it can be changed here. */
    boolean isOpen() {
        return standing.fixed() == null;
    }

    String typed() {
        return typed.get();
    }

    /** Whether something was typed that has not been saved. */
    boolean isTouched() {
        return isOpen() && !typed().equals(standing.typed());
    }

    /** Says what is wrong with what was typed; with no words, that nothing is. */
    void refuse(String words) {
        if (field instanceof HasValidationProperties validated) {
            validated.setErrorMessage(words);
            validated.setInvalid(!words.isEmpty());
            field.getElement().executeJs(words.isEmpty() ? LET_GO : KEEP_HEIGHT);
        }
    }

    private static SettingField make(Standing standing) {
        return switch (standing.setting().kind()) {
            case SWITCH -> box(standing);
            case CHOICE -> choice(standing);
            case ZONE -> zone(standing);
            case SECRET -> secret(standing);
            case EMAIL -> email(standing);
            case ACCENT -> accent(standing);
            case TEXT, NUMBER, MEGABYTES, DAYS, PICTURE -> text(standing);
        };
    }

    private static SettingField text(Standing standing) {
        TextField field = new TextField();
        field.setValue(standing.typed());
        Kind kind = standing.setting().kind();
        if (kind != Kind.TEXT) {
            field.getElement().setProperty("inputMode", "numeric");
            field.addClassName("short-field");
            String unit = field.getTranslation(
                    "operations.setting.unit." + kind.name().toLowerCase(Locale.ROOT));
            if (!unit.isBlank()) {
                field.setSuffixComponent(new Span(unit));
            }
        }
        return new SettingField(standing, field, field::getValue);
    }

    private static SettingField accent(Standing standing) {
        AccentField field = new AccentField();
        field.setValue(standing.typed());
        return new SettingField(standing, field, field::getValue);
    }

    private static SettingField email(Standing standing) {
        EmailField field = new EmailField();
        field.setValue(standing.typed());
        return new SettingField(standing, field, field::getValue);
    }

    private static SettingField secret(Standing standing) {
        PasswordField field = new PasswordField();
        field.getElement().setAttribute("autocomplete", "new-password");
        if (standing.present()) {
            field.setPlaceholder(field.getTranslation("operations.setting.secret.kept"));
        }
        return new SettingField(standing, field, field::getValue);
    }

    private static SettingField box(Standing standing) {
        Checkbox field = new Checkbox();
        field.setValue(Boolean.parseBoolean(standing.typed()));
        return new SettingField(standing, field, () -> Boolean.toString(field.getValue()));
    }

    private static SettingField choice(Standing standing) {
        Select<String> field = new Select<>();
        field.setItems(standing.setting().choices());
        field.setItemLabelGenerator(
                each -> field.getTranslation(KEY + standing.setting().name() + "." + each));
        field.setValue(standing.typed());
        return new SettingField(standing, field, field::getValue);
    }

    private static SettingField zone(Standing standing) {
        ComboBox<String> field = new ComboBox<>();
        field.setItems(zones());
        field.setItemLabelGenerator(zone -> zone.replace('_', ' '));
        field.setValue(standing.typed());
        return new SettingField(standing, field, () -> field.getValue() == null ? "" : field.getValue());
    }

    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
    }

    private void label() {
        Setting setting = standing.setting();
        String label = field.getTranslation(KEY + setting.name());
        String help = field.getTranslation(KEY + setting.name() + ".help");
        Fixed fixed = standing.fixed();
        if (field instanceof HasLabel labelled) {
            labelled.setLabel(label);
        }
        if (field instanceof HasHelper helped) {
            helped.setHelperText(fixed == null ? help : whereFixed(fixed));
        }
        field.setReadOnly(fixed != null);
    }

    private String whereFixed(Fixed fixed) {
        return field.getTranslation(
                "operations.setting.fixed." + fixed.place().name().toLowerCase(Locale.ROOT), fixed.where());
    }
}
