package org.commonplace;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the collections of real material that lie beside the checkout; a test that asks for one that is absent is
 * skipped, with a word.
 *
 * <pre>{@code Path spec = Corpora.path("commonmark/spec-0.31.2.json");}</pre>
 *
 * The system property {@code commonplace.corpora} names another folder.
 */
public final class Corpora {

    private static final int PARENTS_TRIED = 4;

    private Corpora() {}

    /** The file or folder of that name within the collections. */
    public static Path path(String name) {
        Path found = root().resolve(name);
        assumeTrue(Files.exists(found), () -> "Skipped: the collection " + name + " is not here");
        return found;
    }

    private static Path root() {
        String named = System.getProperty("commonplace.corpora");
        if (named != null) {
            return Path.of(named);
        }
        Path folder = Path.of("").toAbsolutePath();
        for (int i = 0; i < PARENTS_TRIED && folder != null; i++) {
            Path candidate = folder.resolveSibling("shared").resolve("corpora");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
            folder = folder.getParent();
        }
        return Path.of("..", "shared", "corpora");
    }
}
