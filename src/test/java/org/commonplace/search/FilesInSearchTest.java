package org.commonplace.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.attachments.TestFileTexts;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files are found by their names and by what they say, and lead to the page they belong to. */
@CommonplaceTest
class FilesInSearchTest {

    @Autowired
    Search search;

    @Autowired
    SearchIndex index;

    @Autowired
    TestIndex testIndex;

    @Autowired
    Attachments attachments;

    @Autowired
    TestFileTexts readMissing;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    SpaceDetails space;
    Caller editor;
    PageDetails page;
    String word;

    @BeforeEach
    void aPageWithFiles() {
        space = wiki.space(Visibility.STAFF);
        editor = wiki.someoneWith(Role.EDIT, space);
        page = wiki.page(editor, space, "Theatre lists", "Nothing of the kind.");
        word = TestPeople.fresh("glockenspiel").replace("-", "");
    }

    @Test
    void aFileIsFoundByWhatItSaysAndLeadsToItsPage() throws IOException {
        Attachment file = attach("minutes.txt", "We agreed to keep the " + word + " in bay C.");
        testIndex.catchUp();

        Hit hit = find(word).getFirst();
        assertThat(hit.type()).isEqualTo("attachment");
        assertThat(hit.id()).isEqualTo(file.id());
        assertThat(hit.title()).isEqualTo("minutes.txt");
        assertThat(hit.url()).isEqualTo(page.url());
        assertThat(hit.place()).isEqualTo("Theatre lists");
        assertThat(hit.snippet().html()).contains("<mark>" + word + "</mark> in bay C");
        assertThat(search.find(editor, new Sought(word, "attachment", space.key(), null), new Paging(0, 5))
                        .total())
                .isEqualTo(1);
        assertThat(search.find(editor, new Sought(word, "page", null, null), new Paging(0, 5))
                        .total())
                .isZero();
    }

    @Test
    void aFileIsFoundByTheWordsOfItsName() throws IOException {
        Attachment file = attach("order-of-" + word + "_final.CSV", "a,b");
        testIndex.catchUp();
        for (String words : List.of(word, "order " + word, "order-of-" + word + "_final.csv", word + " csv")) {
            assertThat(find(words)).as(words).extracting(Hit::id).containsExactly(file.id());
        }
        assertThat(search.suggest(editor, word, 10)).as("pages and spaces only").isEmpty();
    }

    @Test
    void aDocumentIsReadAndOneThatCannotBeIsFoundByItsName() throws IOException {
        byte[] document = openDocument("The " + word + " stands in the store room.");
        Attachment readable = attach("plan.odt", document);
        Attachment broken = attach(word + ".pdf", "%PDF-1.7 nothing".getBytes(UTF_8));
        testIndex.catchUp();
        assertThat(find(word)).extracting(Hit::id).containsExactlyInAnyOrder(readable.id(), broken.id());
    }

    @Test
    void aRemovedFileIsFoundNoMore() throws IOException {
        Attachment file = attach("minutes.txt", word);
        testIndex.catchUp();
        assertThat(find(word)).hasSize(1);
        attachments.remove(editor, file.id());
        assertThat(find(word)).as("at once").isEmpty();
        testIndex.catchUp();
        assertThat(find(word)).isEmpty();
    }

    @Test
    void contentsWithoutATextAreReadByTheJobAndTakenInByARebuild() throws IOException {
        Attachment file = attach("minutes.txt", word);
        testIndex.catchUp();
        database.sql("DELETE FROM file_text WHERE sha256 = ?")
                .param(file.sha256())
                .update();
        Caller administrator = people.administratorCaller();
        index.rebuild(administrator);
        await().until(() -> index.state(administrator).complete());
        testIndex.catchUp();
        assertThat(find(word)).as("its text is gone from the index").isEmpty();

        readMissing.run();
        testIndex.catchUp();
        assertThat(find(word)).extracting(Hit::id).containsExactly(file.id());
    }

    private List<Hit> find(String words) {
        return search.find(editor, Sought.anywhere(words), new Paging(0, 10)).items();
    }

    private Attachment attach(String name, String text) throws IOException {
        return attach(name, text.getBytes(UTF_8));
    }

    private Attachment attach(String name, byte[] content) throws IOException {
        return attachments.add(editor, Pages.ref(page.id()), name, new ByteArrayInputStream(content));
    }

    private static byte[] openDocument(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.text".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<?xml version=\"1.0\"?><office:document-content"
                            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                            + "<office:body><office:text><text:p>" + text + "</text:p></office:text></office:body>"
                            + "</office:document-content>")
                    .getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
