package org.commonplace.discussion.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.discussion.Comments;
import org.commonplace.discussion.Conversation;
import org.commonplace.discussion.Conversations;
import org.commonplace.discussion.NewComment;
import org.commonplace.discussion.Passage;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Toasts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is said about some content. The element itself marks the passages that are spoken of in the article, and tells when
 * the reader chose others to speak of.
 */
@Tag("discussion-section")
@JsModule("./discussion/discussion-section.js")
final class DiscussionSection extends HtmlContainer {

    private static final int PORTION = 30;

    private final transient Desk desk;
    private final ContentRef subject;
    private final transient Rights rights;
    private final @Nullable Long person;
    private final Span number = new Span();
    private final Div news = new Div();
    private final OrderedList list = new OrderedList();
    private final Div after = new Div();
    private final OrderedList resolved = new OrderedList();
    private int shown;
    private int shownResolved;

    DiscussionSection(Desk desk, ContentRef subject) {
        this.desk = desk;
        this.subject = subject;
        this.person = desk.reader().person();
        this.rights = Rights.of(desk.conversations().roleOf(desk.reader(), subject));
        setId("discussion");
        addClassName("discussion");
        list.addClassName("conversations");
        resolved.addClassName("conversations");
        add(head(), news, list, after);
        news();
        if (rights.comments()) {
            add(writing());
        }
        listen();
        show();
    }

    Desk desk() {
        return desk;
    }

    Rights rights() {
        return rights;
    }

    /** The key of what is being typed here, for the copy in the browser. */
    String key(String what) {
        return "said." + subject.kind() + "." + subject.id() + "." + what;
    }

    @Nullable
    Long person() {
        return person;
    }

    /** Something was said, perhaps on another screen; called by any thread. */
    void changedElsewhere() {
        getUI().filter(ui -> ui.isAttached() && ui != UI.getCurrent())
                .ifPresent(ui -> ui.access(() -> {
                    if (desk.open().mayStillSee(person, subject)) {
                        news.setVisible(true);
                    }
                }));
    }

    /** Shows everything as it is now. */
    void show() {
        news.setVisible(false);
        Conversations.Counts counts = desk.conversations().count(desk.reader(), subject);
        setVisible(rights.comments() || counts.open() + counts.resolved() > 0);
        number.setText(counts.open() == 0 ? "" : Integer.toString(counts.open()));
        list.removeAll();
        after.removeAll();
        resolved.removeAll();
        List<Conversation> some = counts.open() == 0
                ? List.of()
                : desk.conversations().list(desk.reader(), subject, false, 0, Math.max(PORTION, shown));
        add(list, some);
        shown = some.size();
        if (counts.open() > shown) {
            after.add(new Button(getTranslation("discussion.more", counts.open() - shown), click -> {
                shown += PORTION;
                show();
            }));
        }
        if (counts.open() == 0 && rights.comments()) {
            Paragraph none = new Paragraph(getTranslation("discussion.none"));
            none.addClassName("muted");
            after.add(none);
        }
        if (counts.resolved() > 0) {
            over(counts.resolved());
        }
        mark(some);
        seen(some);
    }

    private void over(int count) {
        boolean shows = shownResolved > 0;
        String words = getTranslation(shows ? "discussion.resolved.hide" : "discussion.resolved.show", count);
        Button button = Buttons.quiet(Icon.CIRCLE_CHECK, words, click -> {
            shownResolved = shows ? 0 : PORTION;
            show();
        });
        button.getElement().setAttribute("aria-expanded", Boolean.toString(shows));
        after.add(new Div(button), resolved);
        if (shows) {
            add(resolved, resolved(0, shownResolved));
            if (count > shownResolved) {
                after.add(moreResolved(count));
            }
        }
    }

    /** The next portion is added below; what is there stays as it is. */
    private Button moreResolved(int count) {
        Button more = new Button(getTranslation("discussion.more", count - shownResolved), click -> {
            add(resolved, resolved(shownResolved, PORTION));
            shownResolved += PORTION;
            after.remove(click.getSource());
            if (count > shownResolved) {
                after.add(moreResolved(count));
            }
        });
        more.addClassName("more-resolved");
        return more;
    }

    private List<Conversation> resolved(int offset, int limit) {
        return desk.conversations().list(desk.reader(), subject, true, offset, limit);
    }

    /** Shows conversations as far as the one with this comment: those that go on, or those that are over. */
    private void reveal(long comment) {
        desk.conversations()
                .find(desk.reader(), comment)
                .filter(found -> found.subject().equals(subject))
                .ifPresent(found -> {
                    if (found.isResolved()) {
                        shownResolved = Math.max(shownResolved, upTo(comment, true));
                    } else {
                        shown = Math.max(shown, upTo(comment, false));
                    }
                    show();
                });
    }

    /** How many have to be shown so that the one with this comment is among them, in whole portions; 0 when it is none of them. */
    private int upTo(long comment, boolean over) {
        int read = 0;
        List<Conversation> portion;
        do {
            portion = desk.conversations().list(desk.reader(), subject, over, read, PORTION);
            read += PORTION;
        } while (!portion.isEmpty() && !holds(portion, comment));
        return portion.isEmpty() ? 0 : read;
    }

    private static boolean holds(List<Conversation> some, long comment) {
        return some.stream().flatMap(Conversation::comments).anyMatch(one -> one.id() == comment);
    }

    private void add(OrderedList to, List<Conversation> some) {
        some.forEach(one -> to.add(new ConversationCard(this, one)));
    }

    /** Whoever looks at a conversation has read what there was to tell of it. */
    private void seen(List<Conversation> some) {
        if (person != null) {
            List<Long> ids = some.stream()
                    .flatMap(Conversation::comments)
                    .map(comment -> comment.id())
                    .toList();
            desk.inbox().seen(desk.reader(), Comments.KIND, ids);
        }
    }

    private void mark(List<Conversation> some) {
        List<Map<String, Object>> passages = new ArrayList<>();
        for (Conversation one : some) {
            Passage passage = one.passage();
            if (passage != null) {
                Map<String, Object> told = new HashMap<>();
                told.put("id", Long.toString(one.id()));
                told.put("quote", passage.quote());
                told.put("before", passage.before());
                told.put("after", passage.after());
                told.put(
                        "label",
                        getTranslation(
                                "discussion.passage.marker", one.replies().size() + 1));
                passages.add(told);
            }
        }
        getElement().callJsFunction("mark", passages);
    }

    private Component head() {
        H2 title = new H2(getTranslation("discussion.title"));
        number.addClassName("count");
        Div head = new Div(title, number);
        head.addClassName("discussion-head");
        return head;
    }

    private void news() {
        Button refresh = Buttons.plain(Icon.REFRESH, getTranslation("discussion.news.show"), click -> show());
        news.add(new Span(getTranslation("discussion.news")), refresh);
        news.addClassName("discussion-news");
        news.getElement().setAttribute("role", "status");
        news.setVisible(false);
    }

    private Component writing() {
        CommentForm form = new CommentForm(
                this, "new", getTranslation("discussion.form.label"), getTranslation("discussion.form.say"));
        form.onSay((text, consent) -> {
            reveal(desk.comments().add(desk.reader(), new NewComment(subject, text, null, consent)));
        });
        Button words = Buttons.quiet(
                Icon.QUOTE, getTranslation("discussion.form.passage"), click -> new PassageDialog(this, null).open());
        words.addClassName("passage-wanted");
        form.offer(words);
        return form;
    }

    private void listen() {
        getElement().setProperty("comments", rights.comments());
        getElement().setProperty("words", getTranslation("discussion.passage.button"));
        getElement()
                .addEventListener("passage-chosen", chosen -> {
                    JsonNode detail = chosen.getEventData().get("event.detail");
                    new PassageDialog(this, passage(detail)).open();
                })
                .addEventData("event.detail");
        getElement()
                .addEventListener(
                        "resolved-wanted",
                        wanted -> reveal(wanted.getEventData()
                                .get("event.detail.comment")
                                .asLong(0)))
                .addEventData("event.detail.comment");
    }

    static Passage passage(JsonNode told) {
        String quote = told.path("quote").asString("");
        return new Passage(
                quote.substring(0, Math.min(quote.length(), Passage.LONGEST)),
                told.path("before").asString(""),
                told.path("after").asString(""));
    }

    /** Says something about a passage. */
    void say(Passage passage, String text, Consent consent) {
        reveal(desk.comments().add(desk.reader(), new NewComment(subject, text, passage, consent)));
        Toasts.say(getTranslation("discussion.said"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        desk.open().add(subject, this);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        desk.open().remove(subject, this);
    }
}
