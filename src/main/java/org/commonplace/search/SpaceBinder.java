package org.commonplace.search;

import java.util.List;
import java.util.Set;
import org.commonplace.wiki.FindableSpaces;
import org.commonplace.wiki.Spaces;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes documents of spaces: a space is found by its name, its key and its purpose. */
@Component
class SpaceBinder implements TypeBinder {

    private final ObjectProvider<FindableSpaces> spaces;

    SpaceBinder(ObjectProvider<FindableSpaces> spaces) {
        this.spaces = spaces;
    }

    @Override
    public void bind(TypeBindingContext context) {
        Fields fields = Fields.of(context);
        context.bridge(
                IndexedSpace.class,
                (document, space, unused) -> spaces.getObject()
                        .text(space.id())
                        .ifPresent(text -> fields.fill(document, findable(space.id(), text))));
    }

    private static Findable findable(long space, FindableSpaces.Text text) {
        return new Findable(
                Set.of(Findable.key(Spaces.KIND, space)),
                text.name(),
                text.purpose(),
                List.of(text.key()),
                space,
                Set.of());
    }
}
