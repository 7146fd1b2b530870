package org.commonplace.wiki;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SpaceRepository extends Repository<Space, Long> {

    Space saveAndFlush(Space space);

    Optional<Space> findById(long id);

    List<Space> findByIdIn(Collection<Long> ids);

    /** The space, held so that nobody else gives out an address or a place in it until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Space where id = :id")
    Optional<Space> lock(long id);
}
