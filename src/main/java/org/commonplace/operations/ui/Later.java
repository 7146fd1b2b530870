package org.commonplace.operations.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that may take longer than a reader wants to look at nothing: it is there at once if it is found at once; otherwise a bar
 * moves until it is. The browser asks; nothing has to reach it unasked.
 */
final class Later<T> extends Div {

    private static final int AT_ONCE_MILLISECONDS = 250;

    private final transient CompletableFuture<T> work;
    private final transient Function<T, Component> shown;
    private @Nullable Registration polling;

    /**
     * @param words what is being done
     * @param work is done on a thread of its own, and so must not ask who is at the screen
     */
    Later(String words, Supplier<T> work, Function<T, Component> shown) {
        this.work = CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
        this.shown = shown;
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", words);
        addClassName("later");
        add(new Paragraph(words), bar);
        showWithin(AT_ONCE_MILLISECONDS);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (hasClassName("later")) {
            polling = Asking.on(attached.getUI(), () -> showWithin(0));
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stopAsking();
    }

    private void showWithin(int milliseconds) {
        if (!hasClassName("later")) {
            return;
        }
        try {
            T found = work.get(milliseconds, TimeUnit.MILLISECONDS);
            removeClassName("later");
            removeAll();
            add(shown.apply(found));
            stopAsking();
        } catch (TimeoutException notYet) {
            // It is asked for again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            stopAsking();
            removeClassName("later");
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }

    private void stopAsking() {
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }
}
