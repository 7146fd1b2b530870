package org.commonplace.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {

    Person saveAndFlush(Person person);

    Optional<Person> findById(long id);

    /** The database compares names ignoring case. */
    Optional<Person> findByUsername(String username);

    List<Person> findByUsernameIn(Collection<String> usernames);

    @Query("from Person order by username")
    Page<Person> findAll(Pageable page);

    @Query("""
            from Person
            where not disabled and (name like :start escape '!' or username like :start escape '!'
                    or name like concat('% ', :start) escape '!')
            order by name, id
            """)
    List<Person> suggest(String start, Limit limit);

    @Query("select new org.commonplace.people.PersonRepository$Name(id, username, name) from Person where id in :ids")
    List<Name> names(Collection<Long> ids);

    @Query("select count(p) > 0 from Person p where p.administrator")
    boolean existsAdministrator();

    @Query("select count(p) from Person p where p.administrator and not p.disabled")
    long countActiveAdministrators();

    record Name(long id, String username, String name) {

        PersonCard card() {
            return new PersonCard(id, username, name, PersonCard.initialsOf(name));
        }
    }
}
