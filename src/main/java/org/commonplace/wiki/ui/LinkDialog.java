package org.commonplace.wiki.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonplace.shared.ui.Typed;
import org.commonplace.wiki.PageLine;

/** Asks which page a link leads to, and what it says. */
final class LinkDialog extends Dialog {

    private static final Pattern NOT_IN_BRACKETS = Pattern.compile("[\\[\\]|#:\\\\]");

    private final transient LinkDialogs links;
    private final String here;
    private final transient Consumer<String> text;
    private final ComboBox<PageLine> page = new ComboBox<>();
    private final TextField words = new TextField();

    /**
     * @param here the key of the space that the text is in
     * @param said what the writer has selected
     * @param text takes the link as Markdown
     */
    LinkDialog(LinkDialogs links, String here, String said, Consumer<String> text) {
        this.links = links;
        this.here = here;
        this.text = text;
        setHeaderTitle(getTranslation("wiki.link.title"));
        setWidth("460px");
        setMaxWidth("100%");
        askForPage();
        words.setLabel(getTranslation("wiki.link.words"));
        words.setHelperText(getTranslation("wiki.link.words.help"));
        words.setValue(said);
        Div form = new Div(page, words);
        form.addClassName("form");
        add(form);
        offer();
        page.focus();
    }

    /** The link as Markdown; by address where the title has signs of its own meaning between the brackets. */
    static String markdown(PageLine page, String here, String said) {
        String title = page.title();
        String shown = said.isBlank() || said.strip().equals(title) ? "" : said.strip();
        if (NOT_IN_BRACKETS.matcher(title + shown).find()) {
            String escaped = (shown.isEmpty() ? title : shown).replaceAll("([\\\\\\[\\]])", "\\\\$1");
            return "[" + escaped + "](" + page.url() + ")";
        }
        String place = page.space().equals(here) ? "" : page.space() + ":";
        return "[[" + place + title + (shown.isEmpty() ? "" : "|" + shown) + "]]";
    }

    private void askForPage() {
        page.setLabel(getTranslation("wiki.link.page"));
        page.setPlaceholder(getTranslation("wiki.link.page.help"));
        page.setItemLabelGenerator(PageLine::title);
        page.setRenderer(LitRenderer.<PageLine>of("<div>${item.title}</div><div class=\"muted\">${item.space}</div>")
                .withProperty("title", PageLine::title)
                .withProperty("space", PageLine::spaceName));
        page.setRequiredIndicatorVisible(true);
        page.setManualValidation(true);
        Typed.offer(page, this::pages);
    }

    private void offer() {
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button insert = new Button(getTranslation("wiki.link.do"), click -> insert());
        insert.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, insert);
    }

    private void insert() {
        PageLine chosen = page.getValue();
        if (chosen != null) {
            close();
            text.accept(markdown(chosen, here, words.getValue()));
        } else if (!page.isInvalid()) {
            page.setErrorMessage(getTranslation("wiki.link.missing"));
            page.setInvalid(true);
            page.focus();
        }
    }

    private Stream<PageLine> pages(Query<PageLine, String> query) {
        return links.pages(here, query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream();
    }
}
