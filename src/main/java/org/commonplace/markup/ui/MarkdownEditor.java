package org.commonplace.markup.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Markdown text with tools and a preview. What is typed is saved as a draft by the element itself, outside the view's session, and
 * kept in the browser besides.
 */
@Tag("markdown-editor")
@JsModule("./editor/markdown-editor.js")
public final class MarkdownEditor extends AbstractSinglePropertyField<MarkdownEditor, String> {

    private static final String[] WORDS = {
        "label",
        "tools",
        "bold",
        "italic",
        "link",
        "wiki",
        "heading",
        "bullets",
        "numbers",
        "tasks",
        "quote",
        "table",
        "image",
        "callout",
        "code",
        "undo",
        "redo",
        "preview",
        "preview-empty",
        "text",
        "picture",
        "column",
        "saved",
        "signed-out",
        "offline",
        "refused"
    };

    private final UnaryOperator<String> render;
    private boolean previewing;
    private String key = "";

    /** @param render turns Markdown into safe HTML for the preview */
    public MarkdownEditor(UnaryOperator<String> render) {
        super("value", "", false);
        this.render = render;
        addClassName("editor");
        getElement().setPropertyMap("words", words());
        addValueChangeListener(change -> preview());
        getElement()
                .addEventListener("preview-wanted", event -> {
                    previewing = event.getEventData().get("event.detail.wanted").asBoolean();
                    preview();
                })
                .addEventData("event.detail.wanted");
    }

    /** Makes room for a few paragraphs, and for more as they are written; the preview waits until it is asked for. */
    public void brief() {
        getElement().setAttribute("brief", true);
    }

    /**
     * Where drafts of this text go.
     *
     * @param address takes them by {@code POST}, relative to the root
     * @param key tells the text from others in the browser's storage
     * @param person whose text it is
     * @param base the revision that is edited; 0 for a new page
     */
    public record DraftPlace(String address, String key, long person, int base) {}

    /** A copy that the browser kept when the server may not have got it. */
    public record KeptCopy(String title, String body, int base, Instant at) {}

    /** Saves drafts of this text, and of the title typed in {@code title}; says so in {@code status}. */
    public void keepDrafts(DraftPlace place, TextField title, Component status) {
        key = place.key();
        Map<String, Object> settings = new HashMap<>();
        settings.put("post", place.address());
        settings.put("key", place.key());
        settings.put("person", Long.toString(place.person()));
        settings.put("base", place.base());
        settings.put("creates", place.base() == 0);
        addAttachListener(attached -> getElement()
                .executeJs(
                        "this.titleField = $0; this.status = $1; this.draft = $2",
                        title.getElement(),
                        status.getElement(),
                        settings));
    }

    /** Listens for a copy that was kept in the browser. */
    public void onCopyFound(Consumer<KeptCopy> listener) {
        getElement()
                .addEventListener("copy-found", event -> {
                    JsonNode detail = event.getEventData().get("event.detail");
                    listener.accept(new KeptCopy(
                            detail.path("title").asString(""),
                            detail.path("body").asString(""),
                            detail.path("base").asInt(0),
                            Instant.parse(detail.path("at").asString(""))));
                })
                .addEventData("event.detail");
    }

    /** Listens for a wish to link to a page, and hears the words that are selected. */
    public void onLinkWanted(Consumer<String> listener) {
        getElement()
                .addEventListener(
                        "link-wanted",
                        event -> listener.accept(
                                event.getEventData().get("event.detail.words").asString("")))
                .addEventData("event.detail.words");
    }

    /** Listens for the id that the draft of a new page got. */
    public void onDraftBegun(LongConsumer listener) {
        getElement()
                .addEventListener("draft-begun", event -> {
                    String address =
                            event.getEventData().get("event.detail.address").asString("");
                    listener.accept(Long.parseLong(address.substring(address.lastIndexOf('/') + 1)));
                })
                .addEventData("event.detail.address");
    }

    /** Begins again with the text that is shown now. */
    public void restart(int base) {
        getElement().callJsFunction("restart", base);
    }

    /** Goes on from the text that is shown now and saves it as a draft of a change to this revision. */
    public void restartFrom(int base) {
        getElement().callJsFunction("restartFrom", base);
    }

    /** The text is published or given up: nothing of it stays in the browser. Works also when the view is left at the same time. */
    public void finish() {
        UI.getCurrentOrThrow().getPage().executeJs("customElements.get('markdown-editor')?.finished($0)", key);
    }

    /** Puts Markdown where the cursor is. */
    public void insert(String text) {
        getElement().callJsFunction("insertText", text);
    }

    /** Shows a passage of the text and selects it; counted as the text is here, whatever its line ends. */
    public void select(int offset, int length) {
        String text = getValue();
        int from = offset - returns(text, offset);
        int to = offset + length - returns(text, offset + length);
        getElement().callJsFunction("selectText", from, to);
    }

    /** The browser counts the end of a line as one character, however it was sent. */
    private static int returns(String text, int before) {
        int count = 0;
        for (int at = text.indexOf("\r\n"); at >= 0 && at < before; at = text.indexOf("\r\n", at + 2)) {
            count++;
        }
        return count;
    }

    public void focus() {
        getElement().callJsFunction("focus");
    }

    /** Shows what is wrong with the text; empty takes it away. */
    public void setErrorMessage(String words) {
        getElement().setProperty("errorMessage", words);
    }

    private void preview() {
        if (previewing) {
            getElement().setProperty("preview", render.apply(getValue()));
        }
    }

    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(WORDS).forEach(word -> words.put(word, getTranslation("wiki.editor." + word)));
        words.put("savedAt", getTranslation("wiki.editor.saved-at", "{time}"));
        return words;
    }
}
