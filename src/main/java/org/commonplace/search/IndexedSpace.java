package org.commonplace.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;

/** A space as the index knows it: that it exists. */
@Entity
@Immutable
@Table(name = "space")
@Indexed(index = "spaces")
@TypeBinding(binder = @TypeBinderRef(type = SpaceBinder.class))
class IndexedSpace {

    @Id
    private Long id;

    @SuppressWarnings("NullAway.Init")
    protected IndexedSpace() {}

    long id() {
        return id;
    }
}
