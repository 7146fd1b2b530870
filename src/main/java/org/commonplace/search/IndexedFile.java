package org.commonplace.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;

/** A file as the index knows it: that it exists. What it says is read when it is indexed, so no text lies in the outbox. */
@Entity
@Immutable
@Table(name = "attachment")
@Indexed(index = "files")
@TypeBinding(binder = @TypeBinderRef(type = FileBinder.class))
class IndexedFile {

    @Id
    private Long id;

    @SuppressWarnings("NullAway.Init")
    protected IndexedFile() {}

    long id() {
        return id;
    }
}
