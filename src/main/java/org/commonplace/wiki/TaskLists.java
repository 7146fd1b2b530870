package org.commonplace.wiki;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonplace.markup.Markdown;
import org.commonplace.markup.Task;
import org.commonplace.people.Caller;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Ticks tasks in the text of a page, each as a revision. What is ticked is a task and not a place in a text: whoever looks at an older
 * text ticks the same task in the newest one, beside whatever others have ticked and written meanwhile.
 */
@Service
public class TaskLists {

    private static final int TRIES = 3;
    private static final int LONGEST_WORDS = 120;

    private final Pages pages;
    private final PageHistory history;
    private final Markdown markdown;
    private final MessageSource messages;

    TaskLists(Pages pages, PageHistory history, Markdown markdown, MessageSource messages) {
        this.pages = pages;
        this.history = history;
        this.markdown = markdown;
        this.messages = messages;
    }

    /**
     * Ticks a task, or takes the tick away; nothing is saved where it is so already.
     *
     * @param revision the number of the revision in which the caller saw the task
     * @param number of the task in that revision, from 0
     * @return the words of the task
     * @throws NotFound when the caller may not see the page
     * @throws NotAllowed when the caller may not change it
     * @throws Invalid when there is no such task, or it is there no longer
     */
    public String tick(Caller caller, long page, int revision, int number, boolean done, Consent consent) {
        List<Task> seen =
                markdown.tasks(history.revision(caller, page, revision).body());
        if (number < 0 || number >= seen.size() || seen.get(number).at() < 0) {
            throw gone();
        }
        Task task = seen.get(number);
        long occurrence =
                IntStream.range(0, number).filter(n -> same(seen.get(n), task)).count();
        for (int n = 0; n < TRIES; n++) {
            PageDetails now = pages.get(caller, page);
            Task present = find(now.body(), task, occurrence).orElseThrow(TaskLists::gone);
            PageEdit edit = new PageEdit(
                    null, present.in(now.body(), done), now.revision(), comment(task, done), false, null, consent);
            if (pages.save(caller, page, edit) instanceof SaveOutcome.Saved) {
                return task.words();
            }
        }
        throw gone();
    }

    private Optional<Task> find(String text, Task task, long occurrence) {
        return markdown.tasks(text).stream()
                .filter(each -> each.at() >= 0 && same(each, task))
                .skip(occurrence)
                .findFirst();
    }

    private static boolean same(Task one, Task other) {
        return one.words().equals(other.words());
    }

    private String comment(Task task, boolean done) {
        String words = task.words();
        String cut = words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
        return messages.getMessage(done ? "wiki.task.ticked" : "wiki.task.unticked", new Object[] {cut}, Locale.UK);
    }

    private static Invalid gone() {
        return new Invalid("task", "wiki.task.gone");
    }
}
