package org.commonplace.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestThings;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Removed files come back for those who may edit what they belong to. */
@CommonplaceTest
class RestoredFilesTest {

    private static final Caller EDITOR = new Caller(900_011L, Set.of(), false, false);
    private static final Caller READER = new Caller(900_012L, Set.of(), false, false);
    private static final Caller STRANGER = new Caller(900_013L, Set.of(), false, false);

    @Autowired
    private Attachments attachments;

    @Autowired
    private TestThings things;

    private ContentRef page;

    @BeforeEach
    void makeAPage() {
        page = things.make();
        things.allow(page, EDITOR, Role.EDIT);
        things.allow(page, READER, Role.VIEW);
    }

    @Test
    void aFileComesBackAsItWas() throws IOException {
        Attachment file = removed("plan.txt", "A plan");

        assertThat(attachments.restore(EDITOR, page, file.id())).isEqualTo(file);

        assertThat(attachments.list(READER, page)).containsExactly(file);
        assertThat(attachments.open(READER, file.id()).content().getContentAsString(UTF_8))
                .isEqualTo("A plan");
        assertThat(attachments.restore(EDITOR, page, file.id()))
                .as("once more changes nothing")
                .isEqualTo(file);
    }

    @Test
    void aNameThatWasTakenMeanwhileGetsANumber() throws IOException {
        Attachment file = removed("plan.txt", "One");
        Attachment other = attachments.add(EDITOR, page, "plan.txt", text("Two"));

        Attachment back = attachments.restore(EDITOR, page, file.id());

        assertThat(back.name()).isEqualTo("plan (2).txt");
        assertThat(back.sha256()).isEqualTo(file.sha256());
        assertThat(attachments.list(READER, page)).containsExactlyInAnyOrder(other, back);
    }

    @Test
    void onlyEditorsBringItBackAndOnlyToWhereItWas() throws IOException {
        Attachment file = removed("plan.txt", "One");
        ContentRef elsewhere = things.make();
        things.allow(elsewhere, EDITOR, Role.EDIT);
        Caller reading = new Caller(EDITOR.person(), Set.of(), false, true);

        assertThatThrownBy(() -> attachments.restore(READER, page, file.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attachments.restore(reading, page, file.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attachments.restore(STRANGER, page, file.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments.restore(Caller.ANONYMOUS, page, file.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments.restore(EDITOR, elsewhere, file.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments.restore(EDITOR, page, 999_999_999L))
                .isInstanceOf(NotFound.class);
        assertThat(attachments.list(EDITOR, page)).isEmpty();
        assertThat(attachments.list(EDITOR, elsewhere)).isEmpty();
    }

    private Attachment removed(String name, String content) throws IOException {
        Attachment file = attachments.add(EDITOR, page, name, text(content));
        attachments.remove(EDITOR, file.id());
        return file;
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
