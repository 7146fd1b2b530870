package org.commonplace.notifications.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.commonplace.notifications.Notice;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.PersonFace;
import org.commonplace.shared.ui.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notices as rows of a list; each can be marked as read and as unread again. */
@Component
class NoticeLines {

    private final People people;
    private final Clock clock;

    NoticeLines(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** @param mark marks a notice as read or as unread */
    void add(Rows rows, List<Notice> notices, BiConsumer<Notice, Boolean> mark) {
        Map<Long, PersonCard> actors = people.cards(
                notices.stream().map(Notice::actor).filter(Objects::nonNull).toList());
        for (Notice notice : notices) {
            PersonCard actor = notice.actor() == null ? null : actors.get(notice.actor());
            ListItem row = rows.row(
                    notice.subject().title(), notice.subject().address().substring(1), new Text(said(notice, actor)));
            row.addComponentAsFirst(actor == null ? Icon.BELL.create() : new PersonFace(actor.name()));
            row.addClassName("notice-row");
            row.add(new MarkButton(notice, row, mark));
        }
    }

    private String said(Notice notice, @Nullable PersonCard actor) {
        String key = "notifications.line." + notice.happening().word();
        String who = actor == null ? words("notifications.someone") : actor.name();
        return words(
                key,
                notice.several() ? words("notifications.mail.others", who) : who,
                notice.times(),
                notice.subject().place(),
                Moment.ago(notice.at(), clock.instant()).words());
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }

    /** Says whether its row has been read, and turns that round. */
    private static final class MarkButton extends Composite<Button> {

        private final transient Notice notice;
        private final ListItem row;
        private final transient BiConsumer<Notice, Boolean> mark;
        private final Span unread = new Span();
        private boolean read;

        MarkButton(Notice notice, ListItem row, BiConsumer<Notice, Boolean> mark) {
            this.notice = notice;
            this.row = row;
            this.mark = mark;
            this.read = notice.read();
            unread.setText(words("notifications.inbox.unread.mark"));
            unread.addClassName("unread-mark");
            row.add(unread);
            show();
        }

        @Override
        protected Button initContent() {
            return Buttons.iconOnly(Icon.CHECK, words("notifications.inbox.read"), click -> toggle());
        }

        private void toggle() {
            mark.accept(notice, !read);
            read = !read;
            show();
        }

        private void show() {
            row.setClassName("is-read", read);
            unread.setVisible(!read);
            String label = words(read ? "notifications.inbox.unread.again" : "notifications.inbox.read");
            getContent().setIcon(read ? Icon.INBOX.create() : Icon.CHECK.create());
            getContent().setTooltipText(label);
            getContent()
                    .setAriaLabel(words(
                            "notifications.inbox.one", label, notice.subject().title()));
        }
    }
}
