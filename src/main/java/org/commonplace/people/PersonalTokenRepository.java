package org.commonplace.people;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface PersonalTokenRepository extends Repository<PersonalToken, Long> {

    PersonalToken saveAndFlush(PersonalToken token);

    Optional<PersonalToken> findByDigest(byte[] digest);

    @Query("from PersonalToken where personId = :person order by id desc")
    Page<PersonalToken> findAll(long person, Pageable page);

    @Query("select count(t) from PersonalToken t where t.personId = :person and t.expiresAt > :now")
    long countGood(long person, Instant now);

    @Modifying
    @Query("delete from PersonalToken where id = :id and personId = :person")
    int delete(long id, long person);

    @Modifying
    @Query("delete from PersonalToken where personId = :person")
    void deleteAll(long person);

    @Modifying
    @Transactional
    @Query("update PersonalToken set lastUsedAt = :now where id = :id")
    void used(long id, Instant now);
}
