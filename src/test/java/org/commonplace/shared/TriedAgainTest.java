package org.commonplace.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commonplace.CommonplaceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionOperations;

@CommonplaceTest
class TriedAgainTest {

    @Autowired
    Stumbling stumbling;

    @Autowired
    TransactionOperations transaction;

    @BeforeEach
    void begin() {
        stumbling.begin();
    }

    @Test
    void aLostLockIsTriedForAgain() {
        assertThat(stumbling.pass(3)).isEqualTo(4);
    }

    @Test
    void itIsGivenUpInTheEnd() {
        assertThatThrownBy(() -> stumbling.pass(100)).isInstanceOf(CannotAcquireLockException.class);
        assertThat(stumbling.tries()).isBetween(2, 20);
    }

    @Test
    void withinALargerTransactionNothingIsRepeated() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> stumbling.pass(1)))
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(stumbling.tries()).isEqualTo(1);
    }

    @Test
    void otherFaultsAreNotTriedAgain() {
        assertThatThrownBy(stumbling::refuse).isInstanceOf(Invalid.class);
        assertThat(stumbling.tries()).isEqualTo(1);
    }
}
