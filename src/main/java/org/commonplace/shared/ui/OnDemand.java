package org.commonplace.shared.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.internal.DependencyTrigger;

/**
 * The scripts of components, brought to the browser when the first of them is shown, whichever view it is shown on.
 *
 * <p>The build looks for scripts along the references of each view. What a view asks other beans for by an interface, such as the
 * lists of a queue or the parts of a page, is not found that way, and a component without its script does nothing. So the scripts
 * come with the component instead: each class here stands for one file, and that is fetched when one of the named components is first
 * used. They are routes to the build alone; no address leads to them.
 */
public final class OnDemand {

    private OnDemand() {}

    /** What most pages show at once. */
    @Route(value = "scripts/reading", registerAtStartup = false)
    @DependencyTrigger({MenuBar.class, ContextMenu.class, TextArea.class})
    @Uses(MenuBar.class)
    @Uses(ContextMenu.class)
    @Uses(TextArea.class)
    public static final class Reading extends Div {}

    /** Small fields, such as those of signing in. */
    @Route(value = "scripts/typing", registerAtStartup = false)
    @DependencyTrigger({TextField.class, PasswordField.class, EmailField.class, Checkbox.class, ProgressBar.class})
    @Uses(TextField.class)
    @Uses(PasswordField.class)
    @Uses(EmailField.class)
    @Uses(Checkbox.class)
    @Uses(ProgressBar.class)
    public static final class Typing extends Div {}

    /** Dialogs and what is chosen in them; the build leaves these out of the files of the views (vite.config.ts). */
    @Route(value = "scripts/asking", registerAtStartup = false)
    @JsModule("./asking.js")
    @DependencyTrigger({
        Dialog.class,
        ComboBox.class,
        MultiSelectComboBox.class,
        Select.class,
        RadioButtonGroup.class,
        DatePicker.class,
        TimePicker.class,
        Upload.class
    })
    @Uses(Dialog.class)
    @Uses(ComboBox.class)
    @Uses(MultiSelectComboBox.class)
    @Uses(Select.class)
    @Uses(RadioButtonGroup.class)
    @Uses(DatePicker.class)
    @Uses(TimePicker.class)
    @Uses(Upload.class)
    public static final class Asking extends Div {}

    /** Fields in which something is planned. */
    @Route(value = "scripts/planning", registerAtStartup = false)
    @DependencyTrigger({IntegerField.class, CheckboxGroup.class, CustomField.class, Popover.class})
    @Uses(IntegerField.class)
    @Uses(CheckboxGroup.class)
    @Uses(CustomField.class)
    @Uses(Popover.class)
    public static final class Planning extends Div {}
}
