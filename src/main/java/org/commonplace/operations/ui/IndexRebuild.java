package org.commonplace.operations.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import org.commonplace.people.CurrentCaller;
import org.commonplace.search.IndexProgress;
import org.commonplace.search.SearchIndex;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;
import org.jspecify.annotations.Nullable;

/** Builds the search index again and shows how far that has come. The browser asks; nothing has to reach it unasked. */
final class IndexRebuild extends Div {

    private final transient SearchIndex index;
    private final transient CurrentCaller caller;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph count = new Paragraph();
    private final Button begin =
            Buttons.plain(Icon.REFRESH, getTranslation("operations.index.rebuild"), click -> ask());
    private boolean followed;
    private @Nullable Registration polling;

    IndexRebuild(SearchIndex index, CurrentCaller caller) {
        this.index = index;
        this.caller = caller;
        addClassName("index-rebuild");
        bar.getElement().setAttribute("aria-label", getTranslation("operations.index.progress"));
        count.getElement().setAttribute("role", "status");
        add(new Paragraph(getTranslation("operations.index.words")), bar, count, begin);
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        follow(attached.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stop();
    }

    private void ask() {
        Confirmation.ask(
                getTranslation("operations.index.ask"),
                getTranslation("operations.index.ask.words"),
                getTranslation("operations.index.rebuild"),
                this::rebuild);
    }

    private void rebuild() {
        index.rebuild(caller.get());
        followed = true;
        show();
        follow(UI.getCurrentOrThrow());
    }

    private void follow(UI ui) {
        if (polling == null && bar.isVisible()) {
            polling = Asking.on(ui, () -> {
                show();
                if (!bar.isVisible()) {
                    stop();
                }
            });
        }
    }

    private void stop() {
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }

    private void show() {
        IndexProgress progress = index.progress(caller.get());
        followed |= progress.running();
        bar.setVisible(progress.running());
        begin.setVisible(!progress.running());
        bar.setIndeterminate(progress.running() && progress.total() == 0);
        bar.setMax(Math.max(1, progress.total()));
        bar.setValue(Math.min(progress.done(), Math.max(1, progress.total())));
        count.setVisible(followed);
        count.setText(getTranslation(
                progress.running() ? "operations.index.count" : "operations.index.done",
                progress.done(),
                progress.total()));
    }
}
