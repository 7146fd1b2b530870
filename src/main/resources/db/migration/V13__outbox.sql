-- Letters to be sent by mail. A row is written by the transaction that has something to say, and kept or lost with it.
CREATE TABLE letter (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    -- fixed here, so that a letter sent twice because of a crash is the same letter to whoever gets it
    message_id    VARCHAR(320) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recipient     VARCHAR(254) NOT NULL,
    -- a letter without words of its own is written for this person when it is sent, from what the person may then see
    person_id     BIGINT       NULL,
    subject       VARCHAR(500) NULL,
    body          MEDIUMTEXT   NULL,
    occasion      VARCHAR(80)  NOT NULL,
    state         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts      INT          NOT NULL,
    posted_at     DATETIME(6)  NOT NULL,
    -- none once nothing more is to be tried
    next_try_at   DATETIME(6)  NULL,
    -- while a node is sending it, until when that node is believed to be alive
    claimed_until DATETIME(6)  NULL,
    sent_at       DATETIME(6)  NULL,
    problem       VARCHAR(500) NOT NULL,
    CONSTRAINT uq_letter_message UNIQUE (message_id),
    CONSTRAINT ck_letter_words CHECK ((person_id IS NULL) = (body IS NOT NULL)),
    CONSTRAINT fk_letter_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
    INDEX ix_letter_due (state, next_try_at),
    INDEX ix_letter_posted (posted_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
