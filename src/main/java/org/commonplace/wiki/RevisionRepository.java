package org.commonplace.wiki;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RevisionRepository extends Repository<Revision, Long> {

    Revision saveAndFlush(Revision revision);

    Optional<Revision> findById(long id);

    Optional<Revision> findByPageIdAndNumber(long pageId, int number);
}
