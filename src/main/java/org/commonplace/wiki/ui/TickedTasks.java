package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import org.commonplace.markup.ui.ArticleBody;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.privacy.ui.GatedAction;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.TaskLists;
import org.springframework.stereotype.Component;

/** Lets those who may edit a page tick its tasks where they read it. */
@Component
class TickedTasks {

    private final TaskLists tasks;
    private final Pages pages;
    private final CurrentCaller caller;

    TickedTasks(TaskLists tasks, Pages pages, CurrentCaller caller) {
        this.tasks = tasks;
        this.pages = pages;
        this.caller = caller;
    }

    /** The article, with boxes that can be ticked where the reader may do that. */
    ArticleBody offerIn(ArticleBody article, Caller reader, PageDetails page) {
        boolean changeable = page.status() == PageStatus.PUBLISHED || page.status() == PageStatus.DRAFT;
        boolean mayEdit = pages.roleOf(reader, page.id())
                .filter(role -> role.covers(Role.EDIT))
                .isPresent();
        if (changeable && mayEdit) {
            article.whenTicked((task, done) -> tick(page.id(), page.revision(), task, done));
        }
        return article;
    }

    private void tick(long page, int revision, int task, boolean done) {
        UI ui = UI.getCurrentOrThrow();
        try {
            GatedAction.run(ui.getTranslation("wiki.task.reason"), consent -> {
                String words = tasks.tick(caller.get(), page, revision, task, done, consent);
                Toasts.say(ui.getTranslation(done ? "wiki.task.ticked" : "wiki.task.unticked", words));
            });
        } catch (Invalid refused) {
            Toasts.problem(ui.getTranslation(refused.problems().getFirst().message()));
            ui.refreshCurrentRoute(false);
        }
    }
}
