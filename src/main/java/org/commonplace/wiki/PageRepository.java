package org.commonplace.wiki;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PageRepository extends Repository<Page, Long> {

    Page saveAndFlush(Page page);

    Optional<Page> findById(long id);

    /** The page, held so that nobody else saves it until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Page where id = :id")
    Optional<Page> lock(long id);

    List<Page> findByTrashedWith(long id);

    @Query("select spaceId from Page where id = :id")
    Optional<Long> spaceOf(long id);

    @Query("select title from Page where id = :id")
    Optional<String> titleOf(long id);
}
