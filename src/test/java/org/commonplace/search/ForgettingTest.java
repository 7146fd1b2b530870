package org.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.commonplace.CommonplaceTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Traces;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is purged from the database leaves no word in the index either. */
@CommonplaceTest
class ForgettingTest {

    @Autowired
    Search search;

    @Autowired
    SearchIndex index;

    @Autowired
    TestIndex testIndex;

    @Autowired
    IndexFolder folder;

    @Autowired
    TestWiki wiki;

    @Autowired
    JdbcClient database;

    @Test
    void aForgottenPageLeavesNoWordInTheFilesOfTheIndex() throws IOException {
        SpaceDetails space = wiki.space(Visibility.PUBLIC);
        Caller editor = wiki.someoneWith(Role.EDIT, space);
        String word = "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        PageDetails page = wiki.page(editor, space, "Named " + word, "Text about " + word);
        PageDetails other = wiki.page(editor, space, "Other", "Still there: " + space.key());
        testIndex.catchUp();
        assertThat(find(word)).isEqualTo(1);
        assertThat(Traces.files(folder.path(), word)).isNotEmpty();
        database.sql("UPDATE page_revision SET title = '', body = '' WHERE page_id = :page")
                .param("page", page.id())
                .update();
        database.sql("UPDATE page SET title = 'Gone', title_key = 'gone', slug = 'gone' WHERE id = :page")
                .param("page", page.id())
                .update();

        index.forget(Pages.ref(page.id()));

        assertThat(find(word)).isZero();
        assertThat(Traces.files(folder.path(), word)).isEmpty();
        assertThat(search.find(editor, new Sought("still", "page", other.space(), null), new Paging(0, 5))
                        .total())
                .isEqualTo(1);
    }

    private long find(String word) {
        return search.find(Caller.ANONYMOUS, Sought.anywhere(word), new Paging(0, 5))
                .total();
    }
}
