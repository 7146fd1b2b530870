package org.commonplace.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonGroupRepository extends Repository<PersonGroup, Long> {

    PersonGroup saveAndFlush(PersonGroup group);

    /** The database compares names ignoring case. */
    Optional<PersonGroup> findByName(String name);

    List<PersonGroup> findByIdIn(Collection<Long> ids);

    @Query("from PersonGroup order by name")
    Page<PersonGroup> findAll(Pageable page);

    @Query("select g.id from PersonGroup g join g.members m where m = :person")
    Set<Long> idsOf(long person);
}
