package org.commonplace.people;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {

    Person saveAndFlush(Person person);

    Optional<Person> findById(long id);

    /** The database compares names ignoring case. */
    Optional<Person> findByUsername(String username);

    List<Person> findByEmailOrderById(String email, Limit limit);

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

    @Query("select id from Person where id in :ids and disabled")
    List<Long> disabled(Collection<Long> ids);

    @Query(value = """
            select new org.commonplace.people.PersonRepository$Name(p.id, p.username, p.name) from Person p
            where p.id in (select m from PersonGroup g join g.members m where g.id = :group)
            order by p.name, p.id
            """, countQuery = "select count(m) from PersonGroup g join g.members m where g.id = :group")
    Page<Name> members(long group, Pageable page);

    @Query("select count(p) > 0 from Person p where p.administrator")
    boolean existsAdministrator();

    /** Locked, so that of two who stop being administrators at once the second sees that the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Person p where p.administrator and not p.disabled order by p.id")
    List<Person> lockActiveAdministrators();

    @Query("""
            from Person
            where (name like :text escape '!' or username like :text escape '!'
                    or email like :text escape '!' or department like :text escape '!')
                and (:disabled is null or disabled = :disabled)
                and (:administrator is null or administrator = :administrator)
                and (:waiting = false or passwordHash is null)
            order by name, id
            """)
    Page<Person> search(
            String text, @Nullable Boolean disabled, @Nullable Boolean administrator, boolean waiting, Pageable page);

    record Name(long id, String username, String name) {

        PersonCard card() {
            return new PersonCard(id, username, name, PersonCard.initialsOf(name));
        }
    }
}
