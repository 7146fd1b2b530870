package org.commonplace.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestThings;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommonplaceTest
class AttachmentsTest {

    private static final Caller EDITOR = new Caller(900_001L, Set.of(), false, false);
    private static final Caller READER = new Caller(900_002L, Set.of(), false, false);
    private static final Caller STRANGER = new Caller(900_003L, Set.of(), false, false);

    @Autowired
    private Attachments attachments;

    @Autowired
    private FileStore files;

    @Autowired
    private AccessPolicy access;

    @Autowired
    private TestThings things;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private ContentRef page;

    @BeforeEach
    void makeAPage() {
        page = things.make();
        things.allow(page, EDITOR, Role.EDIT);
        things.allow(page, READER, Role.VIEW);
    }

    @Test
    void keepsAFileForThoseWhoMaySeeItsOwner() throws IOException {
        Attachment added = attachments.add(EDITOR, page, "../notes.txt", text("Hand hygiene"));

        assertThat(added.name()).isEqualTo("notes.txt");
        assertThat(added.type()).isEqualTo("text/plain;charset=utf-8");
        assertThat(added.addedBy()).isEqualTo(900_001L);
        assertThat(attachments.list(READER, page)).containsExactly(added);
        assertThat(attachments.open(READER, added.id()).content().getContentAsString(UTF_8))
                .isEqualTo("Hand hygiene");
        assertThat(attachments.addresses(page)).containsEntry("NOTES.txt", added.url());
    }

    @Test
    void looksMissingToStrangers() throws IOException {
        Attachment added = attachments.add(EDITOR, page, "notes.txt", text("secret"));

        for (Caller stranger : new Caller[] {STRANGER, Caller.ANONYMOUS}) {
            assertThatThrownBy(() -> attachments.find(stranger, added.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attachments.open(stranger, added.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attachments.list(stranger, page)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attachments.remove(stranger, added.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attachments.add(stranger, page, "x", text("x")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attachments.replace(stranger, page, "notes.txt", text("x")))
                    .isInstanceOf(NotFound.class);
            assertThat(access.roleOf(stranger, new ContentRef("attachment", added.id())))
                    .isEmpty();
        }
        assertThat(attachments.list(EDITOR, page)).containsExactly(added);
        assertThat(refusals(added.id())).isEqualTo(3);
    }

    @Test
    void letsReadersReadButNotChange() throws IOException {
        Attachment added = attachments.add(EDITOR, page, "notes.txt", text("read me"));

        assertThatThrownBy(() -> attachments.remove(READER, added.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attachments.add(READER, page, "x", text("x"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attachments.replace(READER, page, "notes.txt", text("x")))
                .isInstanceOf(NotAllowed.class);
        assertThat(access.roleOf(READER, new ContentRef("attachment", added.id())))
                .contains(Role.VIEW);
        assertThat(attachments.find(READER, added.id())).isEqualTo(added);
    }

    @Test
    void numbersAnotherFileOfTheSameName() throws IOException {
        Attachment first = attachments.add(EDITOR, page, "plan.txt", text("one"));
        Attachment again = attachments.add(EDITOR, page, "plan.txt", text("one"));
        Attachment second = attachments.add(EDITOR, page, "Plan.txt", text("two"));

        assertThat(again).isEqualTo(first);
        assertThat(second.name()).isEqualTo("Plan (2).txt");
        assertThat(attachments.list(READER, page)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void replacesAFileOfTheSameName() throws IOException {
        Attachment first = attachments.add(EDITOR, page, "plan.txt", text("one"));
        Attachment second = attachments.replace(EDITOR, page, "plan.txt", text("two"));

        assertThat(attachments.replace(EDITOR, page, "plan.txt", text("two"))).isEqualTo(second);
        assertThat(attachments.list(READER, page)).containsExactly(second);
        assertThatThrownBy(() -> attachments.open(READER, first.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void removesAFileAndFreesItsName() throws IOException {
        Attachment first = attachments.add(EDITOR, page, "plan.txt", text("one"));
        attachments.remove(EDITOR, first.id());
        Attachment second = attachments.add(EDITOR, page, "plan.txt", text("two"));

        assertThat(second.name()).isEqualTo("plan.txt");
        assertThat(attachments.list(READER, page)).containsExactly(second);
        assertThatThrownBy(() -> attachments.find(EDITOR, first.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments.remove(EDITOR, first.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsNoRowWhenTheOwnerIsNotSavedAfterAll() throws IOException {
        String content = "orphan " + UUID.randomUUID();
        String hash = transaction.execute(status -> {
            status.setRollbackOnly();
            return added(content).sha256();
        });

        assertThat(attachments.list(READER, page)).isEmpty();
        assertThat(Files.exists(files.path(hash))).isTrue();
    }

    @Test
    void readsNothingOfWhatItWillRefuse() {
        AtomicInteger read = new AtomicInteger();
        InputStream content = watched(read::incrementAndGet);

        assertThatThrownBy(() -> attachments.add(READER, page, "a.txt", content))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attachments.replace(READER, page, "a.txt", content))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attachments.add(STRANGER, page, "a.txt", content))
                .isInstanceOf(NotFound.class);
        assertThat(read).hasValue(0);
    }

    @Test
    void keepsNothingWhenTheRightIsTakenAwayDuringTheUpload() {
        InputStream content = watched(() -> things.close(page));

        assertThatThrownBy(() -> attachments.add(EDITOR, page, "late.txt", content))
                .isInstanceOf(NotFound.class);

        things.allow(page, EDITOR, Role.EDIT);
        assertThat(attachments.list(EDITOR, page)).noneMatch(file -> file.name().equals("late.txt"));
    }

    private static InputStream watched(Runnable onRead) {
        return new ByteArrayInputStream("words".getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                onRead.run();
                return super.read(buffer, offset, length);
            }
        };
    }

    @Test
    void refusesWhatIsTooLarge() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThatThrownBy(() -> attachments.add(EDITOR, page, "x", endless)).isInstanceOf(Invalid.class);
        assertThat(attachments.list(EDITOR, page)).isEmpty();
    }

    private Attachment added(String content) {
        try {
            return attachments.add(EDITOR, page, "x.txt", text(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private long refusals(long id) {
        return database.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'attachment.refused' AND subject_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
