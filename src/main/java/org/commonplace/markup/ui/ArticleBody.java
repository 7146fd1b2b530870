package org.commonplace.markup.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/**
 * Shows an article; its formulas, diagrams and code are enriched by libraries that load when it holds any.
 *
 * <p>The HTML goes to the browser and is not kept in the session, so a body is made anew for each page shown.
 */
@Tag("article-text")
@JsModule("./wiki/article-text.js")
@NpmPackage(value = "katex", version = "0.19.1")
@NpmPackage(value = "mermaid", version = "12.3.0")
@NpmPackage(value = "highlight.js", version = "11.12.0")
public final class ArticleBody extends HtmlComponent {

    private static final String TASK = "event.detail.task";
    private static final String DONE = "event.detail.done";

    /** Shows HTML that has been sanitised. */
    public ArticleBody(String safeHtml) {
        addClassName("prose");
        getElement().setProperty("enlarge", getTranslation("wiki.diagram.enlarge"));
        getElement().setProperty("close", getTranslation("wiki.diagram.close"));
        getElement().callJsFunction("show", safeHtml);
    }

    /** Told which task was ticked, or no longer is. */
    public interface TaskListener {

        /** @param task its number, as {@link org.commonplace.markup.Markdown#tasks} counts */
        void ticked(int task, boolean done);
    }

    /** Lets the boxes of task lists be ticked. */
    public void whenTicked(TaskListener listener) {
        getElement().setProperty("tickable", true);
        getElement()
                .addEventListener(
                        "task-ticked",
                        ticked -> listener.ticked(
                                ticked.getEventData().get(TASK).asInt(),
                                ticked.getEventData().get(DONE).asBoolean()))
                .addEventData(TASK)
                .addEventData(DONE);
    }
}
