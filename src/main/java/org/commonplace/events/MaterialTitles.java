package org.commonplace.events;

import java.util.List;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.shared.ContentRef;

/** Says what content is called that events have as material. Features above that have content implement it. */
public interface MaterialTitles {

    /** The kind of content it answers for. */
    String kind();

    /**
     * Name and address of something.
     *
     * @param address relative to the root, with a leading slash
     */
    record Titled(String title, String address) {}

    /** Something that can be material, and what it is called. */
    record Offered(ContentRef content, String title) {}

    /**
     * What the reader may see and whose title has these letters, by title.
     *
     * @param most how many are wanted
     */
    List<Offered> suggest(Caller reader, String letters, int most);

    /** What this is called and where it is; empty when there is no such thing, or the reader may not see it. */
    Optional<Titled> find(Caller reader, ContentRef content);
}
