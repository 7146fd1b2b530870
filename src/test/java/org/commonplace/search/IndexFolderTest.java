package org.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {

    @TempDir
    Path home;

    @Test
    void aMissingIndexIsIncompleteUntilEverythingWasHandedToIt() {
        IndexFolder folder = new IndexFolder(home);
        assertThat(folder.isComplete()).isFalse();

        folder.complete();

        assertThat(new IndexFolder(home).isComplete()).isTrue();
        folder.incomplete();
        assertThat(new IndexFolder(home).isComplete()).isFalse();
    }

    @Test
    void anIndexOfAnotherVersionIsThrownAway() throws IOException {
        Path older = Files.createDirectories(home.resolve("index/0/pages"));
        Files.writeString(older.resolve("segments_1"), "old");
        Files.writeString(home.resolve("index/0.complete"), "");
        Files.createDirectories(new IndexFolder(home).path());
        Files.writeString(new IndexFolder(home).path().resolve("segments_1"), "new");

        IndexFolder folder = new IndexFolder(home);

        assertThat(home.resolve("index/0")).doesNotExist();
        assertThat(home.resolve("index/0.complete")).doesNotExist();
        assertThat(folder.path().resolve("segments_1")).hasContent("new");
        assertThat(folder.isComplete()).isFalse();
    }
}
