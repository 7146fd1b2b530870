package org.commonplace.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Visibility;
import org.commonplace.transfer.archive.Zips;
import org.commonplace.wiki.NewSpace;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Says how many pages a second are imported; it judges nothing but that all came in. */
@CommonplaceTest
@Tag("bench")
class ImportThroughputTest {

    private static final int PAGES = 3_000;
    private static final int LINKS = 5;

    @Autowired
    private ImportRun run;

    @Autowired
    private ImportRows rows;

    @Autowired
    private ImportFiles files;

    @Autowired
    private Spaces spaces;

    @Autowired
    private TestPeople people;

    @TempDir
    Path folder;

    @Test
    void importsManyPages() throws Exception {
        Caller curator = people.administratorCaller();
        for (int round = 0; round < 3; round++) {
            SpaceDetails space =
                    spaces.create(curator, new NewSpace(TestPeople.fresh("bench"), "Bench", "", Visibility.STAFF));
            Path zip = files.path(space.key() + ".zip");
            Files.createDirectories(zip.getParent());
            write(zip);
            long id = rows.insert(
                            space.id(),
                            ImportFormat.MARKDOWN,
                            "bench.zip",
                            zip.getFileName().toString(),
                            false,
                            curator.personId(),
                            Instant.now())
                    .orElseThrow();
            long start = System.nanoTime();
            run.run(id, () -> false);
            double seconds = (System.nanoTime() - start) / 1e9;
            assertThat(rows.find(id).orElseThrow().created()).isEqualTo(PAGES);
            System.out.printf("import: %d pages in %.1f s, %.0f pages/s%n", PAGES, seconds, PAGES / seconds);
        }
    }

    private static void write(Path zip) throws Exception {
        String words =
                "Staff wash their hands before and after each contact, and say so when others forget. ".repeat(20);
        try (Zips zips = new Zips(zip)) {
            for (int n = 0; n < PAGES; n++) {
                StringBuilder text = new StringBuilder("# Page " + n + "\n\n");
                for (int link = 1; link <= LINKS; link++) {
                    int target = (n * 7 + link * 131) % PAGES;
                    text.append("See [page ")
                            .append(target)
                            .append("](../")
                            .append(target % 50)
                            .append("/")
                            .append(target)
                            .append(".md).\n\n");
                }
                zips.add(n % 50 + "/" + n + ".md", text + words);
            }
        }
    }
}
