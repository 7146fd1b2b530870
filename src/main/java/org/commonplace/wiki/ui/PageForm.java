package org.commonplace.wiki.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.commonplace.markup.ui.MarkdownEditor;
import org.commonplace.privacy.Finding;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Toasts;

/** Title and text of a page in the middle; what belongs beside them is given out as fields for the context column. */
final class PageForm extends Div {

    private static final int PAUSE = 800;

    private final TextField title = new TextField(getTranslation("wiki.edit.title"));
    private final TextArea comment = new TextArea(getTranslation("wiki.edit.comment"));
    private final Checkbox material = new Checkbox(getTranslation("wiki.edit.material"));
    private final MultiSelectComboBox<String> labels = new MultiSelectComboBox<>(getTranslation("wiki.edit.labels"));
    private final MarkdownEditor editor;
    private final Binder<Writing> binder = new Binder<>(Writing.class);

    /** What someone writes; public for the binder, which reads and makes it by reflection. */
    public record Writing(String title, String body, Set<String> labels, String comment, boolean material) {

        static Writing of(String title, String body, Collection<String> labels) {
            return new Writing(title, body, new TreeSet<>(labels), "", false);
        }

        List<String> labelList() {
            return labels.stream().sorted().toList();
        }
    }

    /**
     * @param render turns Markdown into safe HTML for the preview
     * @param known labels to suggest
     */
    PageForm(UnaryOperator<String> render, List<String> known) {
        editor = new MarkdownEditor(render);
        addClassName("page-form");
        prepareTitle();
        prepareLabels(known);
        prepareComment();
        bind();
        add(title, editor);
    }

    TextField title() {
        return title;
    }

    MarkdownEditor editor() {
        return editor;
    }

    TextArea comment() {
        return comment;
    }

    Checkbox material() {
        return material;
    }

    MultiSelectComboBox<String> labels() {
        return labels;
    }

    void show(Writing writing) {
        binder.readRecord(writing);
    }

    /** What stands in the fields now, complete or not. */
    Writing now() {
        return new Writing(
                title.getValue(), editor.getValue(), labels.getValue(), comment.getValue(), material.getValue());
    }

    /** Listens for what is changed from now on beside title and text. */
    void onBeside(Runnable listener) {
        comment.setValueChangeMode(ValueChangeMode.LAZY);
        comment.setValueChangeTimeout(PAUSE);
        comment.addValueChangeListener(change -> listener.run());
        material.addValueChangeListener(change -> listener.run());
        labels.addValueChangeListener(change -> listener.run());
    }

    /** Listens for other labels from now on. */
    void onLabels(Consumer<List<String>> listener) {
        labels.addValueChangeListener(
                change -> listener.accept(change.getValue().stream().sorted().toList()));
    }

    /** Replaces title and text and leaves the rest. */
    void showText(String newTitle, String body) {
        title.setValue(newTitle);
        editor.setValue(body);
    }

    /** What is written, or nothing when something is missing, which the fields then say. */
    Optional<Writing> written() {
        forgetProblems();
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException missing) {
            title.focus();
            return Optional.empty();
        }
    }

    /** Leads to a passage that may identify a patient. */
    void show(Finding finding) {
        switch (finding.field()) {
            case "title" -> {
                title.focus();
                title.getElement()
                        .executeJs(
                                "this.inputElement.setSelectionRange($0, $1)",
                                finding.offset(),
                                finding.offset() + finding.length());
            }
            case "comment" -> comment.focus();
            case "labels" -> labels.focus();
            default -> editor.select(finding.offset(), finding.length());
        }
    }

    /** Shows why a save was refused beside the fields it is about. */
    void explain(Invalid refusal) {
        refusal.problems().forEach(problem -> {
            String words = getTranslation(problem.message(), problem.arguments().toArray());
            switch (problem.field()) {
                case "title" -> refuse(title, words);
                case "body" -> editor.setErrorMessage(words);
                case "comment" -> {
                    comment.setErrorMessage(words);
                    comment.setInvalid(true);
                    comment.focus();
                }
                case "labels" -> {
                    labels.setErrorMessage(words);
                    labels.setInvalid(true);
                    labels.focus();
                }
                default -> Toasts.problem(words);
            }
        });
    }

    private static void refuse(TextField field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
        field.focus();
    }

    private void forgetProblems() {
        comment.setInvalid(false);
        labels.setInvalid(false);
        title.setInvalid(false);
        editor.setErrorMessage("");
    }

    private void prepareTitle() {
        title.addClassName("title-field");
        title.setWidthFull();
        title.setPlaceholder(getTranslation("wiki.edit.title.placeholder"));
    }

    private void prepareLabels(List<String> known) {
        Set<String> offered = new TreeSet<>(known);
        labels.setItems(offered);
        labels.setAllowCustomValue(true);
        labels.setWidthFull();
        labels.setHelperText(getTranslation("wiki.edit.labels.help"));
        labels.addCustomValueSetListener(typed -> {
            Set<String> chosen = new TreeSet<>(labels.getValue());
            chosen.add(typed.getDetail().strip());
            offered.addAll(chosen);
            labels.setItems(offered);
            labels.setValue(chosen);
        });
        labels.setManualValidation(true);
    }

    private void prepareComment() {
        comment.setPlaceholder(getTranslation("wiki.edit.comment.placeholder"));
        comment.setWidthFull();
        comment.setManualValidation(true);
    }

    private void bind() {
        binder.forField(title)
                .asRequired(getTranslation("wiki.page.title.missing"))
                .bind("title");
        binder.forField(editor).bind("body");
        binder.forField(labels).bind("labels");
        binder.forField(comment).bind("comment");
        binder.forField(material).bind("material");
    }
}
