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

    void delete(PersonGroup group);

    void flush();

    /** The database compares names ignoring case. */
    Optional<PersonGroup> findByName(String name);

    Optional<PersonGroup> findById(long id);

    List<PersonGroup> findByIdIn(Collection<Long> ids);

    @Query("from PersonGroup order by name")
    Page<PersonGroup> findAll(Pageable page);

    @Query("""
            select new org.commonplace.people.GroupSize(g.id, g.name, g.builtIn, count(m))
            from PersonGroup g left join g.members m
            where g.name like :text escape '!'
            group by g.id, g.name, g.builtIn
            order by g.builtIn desc, g.name
            """)
    List<GroupSize> search(String text, Pageable page);

    @Query("select count(g) from PersonGroup g where g.name like :text escape '!'")
    long countLike(String text);

    @Query("select g from PersonGroup g where :person member of g.members order by g.name")
    List<PersonGroup> withMember(long person);

    @Query("select g.id from PersonGroup g join g.members m where m = :person")
    Set<Long> idsOf(long person);
}
