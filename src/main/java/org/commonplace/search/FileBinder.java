package org.commonplace.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonplace.attachments.Attachments;
import org.commonplace.attachments.FindableFiles;
import org.commonplace.wiki.FindablePages;
import org.commonplace.wiki.Pages;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes documents of the files of pages: a file is found by its name and its text, where its page is found. */
@Component
class FileBinder implements TypeBinder {

    /** What stands between the words of a file's name. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final ObjectProvider<FindableFiles> files;
    private final ObjectProvider<FindablePages> pages;

    FileBinder(ObjectProvider<FindableFiles> files, ObjectProvider<FindablePages> pages) {
        this.files = files;
        this.pages = pages;
    }

    @Override
    public void bind(TypeBindingContext context) {
        Fields fields = Fields.of(context);
        context.bridge(
                IndexedFile.class,
                (document, file, unused) -> findable(file.id()).ifPresent(found -> fields.fill(document, found)));
    }

    private Optional<Findable> findable(long id) {
        return files.getObject()
                .text(id)
                .filter(file -> file.owner().kind().equals(Pages.KIND))
                .flatMap(file -> pages.getObject().text(file.owner().id()).map(page -> findable(id, file, page)));
    }

    private static Findable findable(long id, FindableFiles.Text file, FindablePages.Text page) {
        return new Findable(
                Set.of(
                        Findable.key(Attachments.KIND, id),
                        Findable.key(Pages.KIND, file.owner().id())),
                name(file.name()),
                file.body(),
                List.of(),
                page.space(),
                page.guards());
    }

    /** The name as it is written, and in words: {@code order-of-draw.csv} is found by “draw” too. */
    private static String name(String name) {
        String words = BETWEEN_WORDS.matcher(name).replaceAll(" ").strip();
        return words.equals(name) ? name : name + " " + words;
    }
}
