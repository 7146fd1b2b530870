package org.commonplace.wiki.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.commonplace.shared.YamlFile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the files that the sample library is made from. */
final class SampleContent {

    private static final String ROOT = "demo/";

    private SampleContent() {}

    static SampleSpace.All spaces() {
        return YamlFile.read(text(new ClassPathResource(ROOT + "spaces.yaml")), SampleSpace.All.class);
    }

    /** All pages, each after the one above it. */
    static List<SamplePage> pages() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + "*/**/*.md");
            return Arrays.stream(files)
                    .map(file -> SamplePage.of(path(file), text(file)))
                    .sorted(Comparator.comparing(page -> page.path().replace(".md", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that pages attach. */
    static Resource file(String name) {
        return new ClassPathResource(ROOT + "files/" + name);
    }

    private static String path(Resource file) {
        try {
            String address = URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
            return address.substring(address.lastIndexOf("/" + ROOT) + ROOT.length() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
