package org.commonplace.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonplace.discussion.Comment;
import org.commonplace.discussion.Comments;
import org.commonplace.discussion.Conversation;
import org.commonplace.discussion.Passage;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Toasts;
import org.jspecify.annotations.Nullable;

/** A conversation: the words it is about, what was said, and a place to answer. */
final class ConversationCard extends ListItem {

    private final transient DiscussionSection section;
    private final long id;
    private final Div foot = new Div();

    ConversationCard(DiscussionSection section, Conversation conversation) {
        this.section = section;
        this.id = conversation.id();
        addClassName("conversation");
        setId(Comments.KIND + "-" + id);
        getElement().setAttribute("tabindex", "-1");
        Map<Long, PersonCard> people = section.desk().named(mentioned(conversation));
        Passage passage = conversation.passage();
        if (passage != null) {
            add(quote(passage));
        }
        add(new CommentLine(section, conversation.first(), people));
        if (!conversation.replies().isEmpty()) {
            OrderedList replies = new OrderedList();
            replies.addClassName("replies");
            conversation.replies().forEach(reply -> replies.add(reply(reply, people)));
            add(replies);
        }
        standing(conversation, people);
        foot.addClassName("conversation-foot");
        add(foot);
        offer(conversation);
    }

    private ListItem reply(Comment reply, Map<Long, PersonCard> people) {
        ListItem item = new ListItem(new CommentLine(section, reply, people));
        item.setId(Comments.KIND + "-" + reply.id());
        item.getElement().setAttribute("tabindex", "-1");
        return item;
    }

    private static Set<Long> mentioned(Conversation conversation) {
        Set<Long> people = new HashSet<>();
        if (conversation.resolvedBy() != null) {
            people.add(conversation.resolvedBy());
        }
        people.addAll(conversation
                .comments()
                .map(Comment::author)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        conversation
                .comments()
                .flatMap(comment -> comment.reactions().stream())
                .forEach(one -> people.addAll(one.people()));
        return people;
    }

    /** The element shows one of the two, as it finds the words in the article or not. */
    private Div quote(Passage passage) {
        Paragraph words = new Paragraph(passage.quote());
        NativeButton show = new NativeButton(getTranslation("discussion.passage.show"));
        show.addClassNames("text-button", "passage-show");
        show.getElement().setAttribute("data-comment", Long.toString(id));
        Span gone = new Span(getTranslation("discussion.passage.gone"));
        gone.addClassNames("muted", "passage-gone");
        gone.getElement().setAttribute("hidden", true);
        Div quote = new Div(words, show, gone);
        quote.addClassName("passage-quote");
        return quote;
    }

    private void standing(Conversation conversation, Map<Long, PersonCard> people) {
        Instant at = conversation.resolvedAt();
        if (at != null) {
            PersonCard by = conversation.resolvedBy() == null ? null : people.get(conversation.resolvedBy());
            Paragraph words = new Paragraph(
                    Icon.CIRCLE_CHECK.create(),
                    new Span(
                            by == null
                                    ? getTranslation(
                                            "discussion.resolved.line",
                                            section.desk().ago(at).words())
                                    : getTranslation(
                                            "discussion.resolved.line.by",
                                            section.desk().ago(at).words(),
                                            by.name())));
            words.addClassNames("muted", "conversation-over");
            add(words);
        }
    }

    private void offer(Conversation conversation) {
        foot.removeAll();
        if (!section.rights().comments()) {
            return;
        }
        NativeButton reply = textButton(getTranslation("discussion.reply"), this::reply);
        foot.add(reply, unsent());
        if (conversation.first().own() || section.rights().edits()) {
            boolean over = conversation.isResolved();
            foot.add(textButton(getTranslation(over ? "discussion.reopen" : "discussion.resolve"), () -> {
                resolve(!over);
                Toasts.sayWithUndo(
                        getTranslation(over ? "discussion.reopen.done" : "discussion.resolve.done"),
                        () -> resolve(over));
            }));
        }
    }

    /** The element shows it where this browser keeps a reply that was begun. */
    private Span unsent() {
        Span unsent = new Span(getTranslation("discussion.reply.unsent"));
        unsent.addClassNames("muted", "reply-unsent");
        unsent.getElement()
                .setAttribute("data-key", section.key(replyKey()))
                .setAttribute("data-person", String.valueOf(section.person()))
                .setAttribute("hidden", true);
        return unsent;
    }

    private String replyKey() {
        return "reply." + id;
    }

    private void resolve(boolean over) {
        section.desk().conversations().resolve(section.desk().reader(), id, over);
        section.show();
    }

    private void reply() {
        foot.setVisible(false);
        CommentForm form = new CommentForm(
                section, replyKey(), getTranslation("discussion.reply.label"), getTranslation("discussion.reply.say"));
        form.onSay((text, consent) -> {
            section.desk().comments().reply(section.desk().reader(), id, text, consent);
            section.show();
        });
        form.onCancel(() -> {
            remove(form);
            foot.setVisible(true);
        });
        add(form);
        form.focus();
    }

    static NativeButton textButton(String words, Runnable action) {
        NativeButton button = new NativeButton(words, click -> action.run());
        button.addClassName("text-button");
        return button;
    }

    static String name(@Nullable PersonCard person, String otherwise) {
        return person == null ? otherwise : person.name();
    }
}
