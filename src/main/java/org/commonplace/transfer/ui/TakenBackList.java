package org.commonplace.transfer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.commonplace.transfer.TakenBack;

/** What taking an import back would do, page by page; of many, the first. */
final class TakenBackList extends Div {

    private static final int LISTED = 20;

    TakenBackList(List<TakenBack> plan) {
        addClassName("taken-back");
        long undone = plan.stream().filter(one -> one.fate().isUndone()).count();
        add(new Paragraph(getTranslation("transfer.take-back.words", undone, plan.size() - undone)));
        UnorderedList list = new UnorderedList();
        plan.stream().limit(LISTED).forEach(one -> list.add(new ListItem(said(one))));
        add(list);
        if (plan.size() > LISTED) {
            add(new Paragraph(getTranslation("transfer.take-back.more", plan.size() - LISTED)));
        }
    }

    private String said(TakenBack one) {
        String fate = one.fate().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return getTranslation("transfer.take-back.fate." + fate, one.title());
    }
}
