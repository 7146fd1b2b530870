-- Registration: who comes to what, who waits, and who was there. Times are in UTC.

-- How an event takes registrations; without a row it does so in the usual way.
CREATE TABLE IF NOT EXISTS registration_plan (
    event_id      BIGINT      NOT NULL PRIMARY KEY,
    taken         BOOLEAN     NOT NULL,
    -- whether one registers for a date, all dates of the event, or all sessions of its programme
    extent        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opens_at      DATETIME    NULL,
    closes_at     DATETIME    NULL,
    -- before the start, where no time is named
    closes_hours  INT         NOT NULL,
    approval      BOOLEAN     NOT NULL,
    waiting_list  BOOLEAN     NOT NULL,
    offer_hours   INT         NOT NULL,
    guests        BOOLEAN     NOT NULL,
    most_places   INT         NOT NULL,
    -- before the start; 0 for no reminder
    remind_hours  INT         NOT NULL,
    -- after the end, when what was said of access and diet is erased
    needs_days    INT         NOT NULL,
    CONSTRAINT fk_registration_plan_event FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS registration_question (
    id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    event_id BIGINT       NOT NULL,
    position INT          NOT NULL,
    kind     VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words    VARCHAR(300) NOT NULL,
    -- one on each line
    choices  TEXT         NOT NULL,
    required BOOLEAN      NOT NULL,
    -- no longer asked; what was answered stays
    retired  BOOLEAN      NOT NULL DEFAULT FALSE,
    CONSTRAINT fk_registration_question_event FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    INDEX ix_registration_question (event_id, retired, position)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What places are counted for: one date, or an event as a whole. Whoever gives or takes a place holds its row.
CREATE TABLE IF NOT EXISTS sitting (
    id             BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
    event_id       BIGINT   NOT NULL,
    -- 0 for the event as a whole; named by number, since dates come and go with the rule of a series
    occurrence_id  BIGINT   NOT NULL,
    original_start DATETIME NULL,
    CONSTRAINT uq_sitting UNIQUE (event_id, occurrence_id),
    CONSTRAINT fk_sitting_event FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    INDEX ix_sitting_occurrence (occurrence_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS registration (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    sitting_id    BIGINT       NOT NULL,
    -- none for people without an account
    person_id     BIGINT       NULL,
    -- of people without an account; others are looked up
    name          VARCHAR(200) NOT NULL,
    email         VARCHAR(254) NOT NULL,
    staff_group   VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    places        INT          NOT NULL,
    status        VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- until when an offer, or a place that waits to be confirmed, is kept
    held_until    DATETIME(6)  NULL,
    -- who registered, where that was somebody else
    by_id         BIGINT       NULL,
    made_at       DATETIME(6)  NOT NULL,
    changed_at    DATETIME(6)  NOT NULL,
    -- nothing for what is over, of which there may be several
    active        TINYINT AS (IF(status IN ('CANCELLED', 'DECLINED', 'EXPIRED', 'AWAITING_CONFIRMATION'), NULL, 1)) PERSISTENT,
    CONSTRAINT uq_registration_person UNIQUE (sitting_id, person_id, active),
    CONSTRAINT fk_registration_sitting FOREIGN KEY (sitting_id) REFERENCES sitting (id) ON DELETE CASCADE,
    CONSTRAINT fk_registration_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_registration_by FOREIGN KEY (by_id) REFERENCES person (id),
    INDEX ix_registration_status (sitting_id, status, id),
    INDEX ix_registration_mine (person_id, status),
    INDEX ix_registration_held (status, held_until),
    INDEX ix_registration_email (email, status)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS registration_answer (
    registration_id BIGINT NOT NULL,
    question_id     BIGINT NOT NULL,
    answer          TEXT   NOT NULL,
    PRIMARY KEY (registration_id, question_id),
    CONSTRAINT fk_registration_answer FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
    CONSTRAINT fk_registration_answer_question FOREIGN KEY (question_id) REFERENCES registration_question (id)
        ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The links of letters, by the SHA-256 of their secrets.
CREATE TABLE IF NOT EXISTS registration_link (
    digest          BINARY(32)  NOT NULL PRIMARY KEY,
    registration_id BIGINT      NOT NULL,
    -- one that confirms an address is good once
    confirms        BOOLEAN     NOT NULL,
    expires_at      DATETIME(6) NOT NULL,
    used_at         DATETIME(6) NULL,
    CONSTRAINT fk_registration_link FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
    INDEX ix_registration_link_expires (expires_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What somebody was told about a date already, so that nothing is told twice.
CREATE TABLE IF NOT EXISTS registration_told (
    registration_id BIGINT      NOT NULL,
    occurrence_id   BIGINT      NOT NULL,
    what            VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    told_at         DATETIME(6) NOT NULL,
    PRIMARY KEY (registration_id, occurrence_id, what),
    CONSTRAINT fk_registration_told FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Who was there on which date.
CREATE TABLE IF NOT EXISTS attendance (
    registration_id BIGINT      NOT NULL,
    occurrence_id   BIGINT      NOT NULL,
    present         BOOLEAN     NOT NULL,
    -- from a list, by the word at the door, from a file, or because nobody said otherwise
    how             VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- how long, where a file says so
    minutes         INT         NULL,
    noted_at        DATETIME(6) NOT NULL,
    by_id           BIGINT      NULL,
    PRIMARY KEY (registration_id, occurrence_id),
    CONSTRAINT fk_attendance_registration FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
    INDEX ix_attendance_occurrence (occurrence_id, present)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The word that is shown at the door of a date.
CREATE TABLE IF NOT EXISTS door_word (
    occurrence_id BIGINT      NOT NULL PRIMARY KEY,
    word          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- A letter may be about something, and is then written from it when it is sent.
ALTER TABLE letter
    ADD COLUMN IF NOT EXISTS about_kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER person_id,
    ADD COLUMN IF NOT EXISTS about_id BIGINT NULL AFTER about_kind;
ALTER TABLE letter DROP CONSTRAINT IF EXISTS ck_letter_words;
ALTER TABLE letter DROP CONSTRAINT IF EXISTS ck_letter_written;
ALTER TABLE letter ADD CONSTRAINT ck_letter_written CHECK ((person_id IS NULL AND about_id IS NULL) = (body IS NOT NULL));
