package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.wiki.SaveOutcome;
import org.commonplace.wiki.history.Merge;

/** Lets the author settle, passage by passage, what someone else changed in the same place meanwhile. */
final class ConflictPanel extends Section {

    private final SaveOutcome.Conflicting conflict;
    private final String theirName;
    private final String yours;
    private final List<Passage> passages = new ArrayList<>();

    /**
     * @param theirName who changed the page meanwhile
     * @param yours the author's whole text
     */
    ConflictPanel(SaveOutcome.Conflicting conflict, String theirName, String yours) {
        this.conflict = conflict;
        this.theirName = theirName;
        this.yours = yours;
        addClassName("conflict");
        H2 heading = new H2(getTranslation("wiki.conflict.title", theirName));
        heading.getElement().setAttribute("tabindex", "-1");
        String when = Moment.full(conflict.current().updatedAt()).words();
        Paragraph words = new Paragraph(
                getTranslation("wiki.conflict.words", when, conflict.conflicts().size()));
        words.getElement().setAttribute("role", "alert");
        add(heading, words);
        conflict.conflicts().forEach(each -> {
            Passage passage = new Passage(passages.size() + 1, each);
            passages.add(passage);
            add(passage);
        });
        addAttachListener(attached -> heading.getElement().executeJs("this.focus()"));
    }

    /** The whole text as settled; nothing while a passage is not, which it then says. */
    Optional<String> resolved() {
        Optional<Passage> open =
                passages.stream().filter(passage -> !passage.isSettled()).findFirst();
        passages.forEach(Passage::mark);
        if (open.isPresent()) {
            open.get().choice.getElement().callJsFunction("focus");
            return Optional.empty();
        }
        List<String> chosen =
                passages.stream().map(passage -> passage.text.getValue()).toList();
        return Optional.of(
                Merge.resolved(conflict.base(), yours, conflict.current().body(), chosen)
                        .text());
    }

    private enum Side {
        YOURS,
        THEIRS,
        BOTH
    }

    /** One passage that both changed. */
    private final class Passage extends Div {

        private final RadioButtonGroup<Side> choice = new RadioButtonGroup<>();
        private final TextArea text = new TextArea(getTranslation("wiki.conflict.text"));

        Passage(int number, Merge.Conflict passage) {
            addClassName("card");
            addClassName("conflict-passage");
            Div sides = new Div(
                    side(getTranslation("wiki.conflict.base"), passage.base()),
                    side(getTranslation("wiki.conflict.yours"), passage.yours()),
                    side(getTranslation("wiki.conflict.theirs", theirName), passage.theirs()));
            sides.addClassName("conflict-sides");
            choice.setLabel(getTranslation("wiki.conflict.choose"));
            choice.setItems(Side.values());
            choice.setItemLabelGenerator(
                    side -> getTranslation("wiki.conflict.keep." + side.name().toLowerCase(Locale.ROOT), theirName));
            choice.setErrorMessage(getTranslation("wiki.conflict.missing"));
            choice.setManualValidation(true);
            choice.addValueChangeListener(change -> take(change.getValue(), passage));
            text.setHelperText(getTranslation("wiki.conflict.text.help"));
            text.setVisible(false);
            text.setWidthFull();
            add(
                    new H3(getTranslation(
                            "wiki.conflict.passage",
                            number,
                            conflict.conflicts().size())),
                    sides,
                    choice,
                    text);
        }

        boolean isSettled() {
            return choice.getValue() != null;
        }

        void mark() {
            choice.setInvalid(!isSettled());
        }

        private void take(Side side, Merge.Conflict passage) {
            text.setVisible(true);
            text.setValue(
                    switch (side) {
                        case YOURS -> passage.yours();
                        case THEIRS -> passage.theirs();
                        case BOTH -> passage.theirs() + passage.yours();
                    });
            choice.setInvalid(false);
        }

        private Component side(String heading, String words) {
            Div head = new Div(heading);
            head.addClassName("conflict-heading");
            Component body = words.isBlank() ? gone() : new Pre(words.stripTrailing());
            return new Div(head, body);
        }

        private Component gone() {
            Paragraph gone = new Paragraph(Icon.TRASH.create(), new Text(getTranslation("wiki.conflict.gone")));
            gone.addClassName("muted");
            return gone;
        }
    }
}
