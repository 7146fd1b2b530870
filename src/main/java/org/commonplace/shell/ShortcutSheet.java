package org.commonplace.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.commonplace.shared.ui.Icon;

/** The list of keys that do something, and the switch that turns the single ones off. The script opens and closes it. */
@Tag("dialog")
@JsModule("./shortcuts.js")
final class ShortcutSheet extends HtmlContainer {

    private static final String ID = "shortcuts";

    ShortcutSheet() {
        setId(ID);
        addClassName("shortcuts");
        H2 title = new H2(getTranslation("shell.keys.title"));
        title.setId("shortcuts-title");
        getElement().setAttribute("aria-labelledby", "shortcuts-title");
        NativeButton close = new NativeButton();
        close.add(Icon.X.create());
        close.setAriaLabel(getTranslation("shared.close"));
        close.addClassName("shortcuts-close");
        Div head = new Div(title, close);
        head.addClassName("shortcuts-head");
        add(head, lists(), choice());
    }

    /** Opens the list, for those who do not use the keys. */
    static void open(UI ui) {
        ui.getPage().executeJs("document.getElementById($0).showModal()", ID);
    }

    private Component lists() {
        Div lists = new Div(
                list(
                        "shell.keys.anywhere",
                        entry("shell.keys.palette", "Ctrl K"),
                        entry("shell.keys.find", "/"),
                        entry("shell.keys.sheet", "?"),
                        entry("shell.keys.home", "g h"),
                        entry("shell.keys.spaces", "g s"),
                        entry("shell.keys.events", "g e"),
                        entry("shell.keys.inbox", "g i")),
                list(
                        "shell.keys.page",
                        entry("shell.keys.edit", "e"),
                        entry("shell.keys.new", "n"),
                        entry("shell.keys.history", "h"),
                        entry("shell.keys.favourite", "f"),
                        entry("shell.keys.comment", "c")),
                list(
                        "shell.keys.calendar",
                        entry("shell.keys.earlier", "k"),
                        entry("shell.keys.later", "j"),
                        entry("shell.keys.today", "t"),
                        entry("shell.keys.plan", "n")),
                list(
                        "shell.keys.writing",
                        entry("shell.keys.save", "Ctrl S"),
                        entry("shell.keys.bold", "Ctrl B"),
                        entry("shell.keys.italic", "Ctrl I"),
                        entry("shell.keys.link", "Ctrl K")));
        lists.addClassName("shortcuts-lists");
        return lists;
    }

    private record Entry(String words, String keys) {}

    private Entry entry(String key, String keys) {
        return new Entry(getTranslation(key), keys);
    }

    private Component list(String heading, Entry... entries) {
        DescriptionList list = new DescriptionList();
        for (Entry entry : entries) {
            DescriptionList.Description keys = new DescriptionList.Description();
            for (String key : entry.keys.split(" ")) {
                HtmlContainer cap = new HtmlContainer("kbd");
                cap.setText(key);
                keys.add(cap);
            }
            Div row = new Div(new DescriptionList.Term(entry.words), keys);
            list.getElement().appendChild(row.getElement());
        }
        return new Div(new H3(getTranslation(heading)), list);
    }

    private Component choice() {
        HtmlContainer box = new HtmlContainer("input");
        box.getElement().setAttribute("type", "checkbox").setAttribute("checked", true);
        HtmlContainer label = new HtmlContainer("label");
        label.add(box, new Span(getTranslation("shell.keys.on")));
        label.addClassName("shortcuts-choice");
        return label;
    }
}
