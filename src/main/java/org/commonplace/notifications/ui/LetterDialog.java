package org.commonplace.notifications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonplace.notifications.Outbox;
import org.commonplace.notifications.Written;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.CopyButton;
import org.commonplace.shared.ui.Toasts;

/** A letter as it would arrive, with its links to copy, and what can be done with it. */
final class LetterDialog extends Dialog {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final transient Outbox outbox;
    private final transient CurrentCaller caller;
    private final long letter;
    private final transient Runnable changed;

    LetterDialog(Outbox outbox, CurrentCaller caller, long letter, String title, Runnable changed) {
        this.outbox = outbox;
        this.caller = caller;
        this.letter = letter;
        this.changed = changed;
        setHeaderTitle(title);
        setWidth("640px");
        setMaxWidth("100%");
        outbox.read(caller.get(), letter)
                .ifPresentOrElse(
                        this::show, () -> add(new Paragraph(getTranslation("notifications.outbox.nothing-to-say"))));
        Button remove = new Button(getTranslation("notifications.outbox.delete"), click -> askToDelete());
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        Button close = new Button(getTranslation("shared.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(remove, close);
        if (outbox.sends()) {
            Button send = new Button(getTranslation("notifications.outbox.again"), click -> sendAgain());
            send.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(send);
        }
    }

    private void show(Written words) {
        Div text = new Div();
        text.setText(words.text());
        text.addClassName("letter-text");
        add(text);
        List<String> links = LINK.matcher(words.text())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        for (String link : links) {
            CopyButton copy = new CopyButton(getTranslation("notifications.outbox.copy"), link);
            Div address = new Div(link);
            address.addClassName("letter-address");
            Div line = new Div(address, copy);
            line.addClassName("letter-link");
            add(line);
        }
    }

    private void sendAgain() {
        outbox.sendAgain(caller.get(), letter);
        Toasts.say(getTranslation("notifications.outbox.again.done"));
        close();
        changed.run();
    }

    private void askToDelete() {
        Confirmation.askToRemove(
                getTranslation("notifications.outbox.delete.title"),
                getTranslation("notifications.outbox.delete.words"),
                getTranslation("notifications.outbox.delete"),
                () -> {
                    outbox.delete(caller.get(), letter);
                    Toasts.say(getTranslation("notifications.outbox.delete.done"));
                    close();
                    changed.run();
                });
    }
}
