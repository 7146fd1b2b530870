-- Calendars people subscribe to at addresses of their own, and what is in them.

CREATE TABLE IF NOT EXISTS personal_feed (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id   BIGINT        NOT NULL,
    name        VARCHAR(120)  NOT NULL,
    -- the SHA-256 of the secret in its address; the secret itself is shown once and kept nowhere
    digest      BINARY(32)    NOT NULL,
    -- what is looked for, as in the address of the calendar screen
    query       VARCHAR(2000) NOT NULL,
    created_at  DATETIME(6)   NOT NULL,
    last_used_at DATETIME(6)  NULL,
    -- the program that asked last
    last_client VARCHAR(80)   NOT NULL,
    CONSTRAINT uq_personal_feed_digest UNIQUE (digest),
    CONSTRAINT fk_personal_feed_person FOREIGN KEY (person_id) REFERENCES person (id),
    INDEX ix_personal_feed_person (person_id, created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS calendar_follow (
    person_id   BIGINT      NOT NULL,
    calendar_id BIGINT      NOT NULL,
    since       DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, calendar_id),
    CONSTRAINT fk_calendar_follow_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_calendar_follow_calendar FOREIGN KEY (calendar_id) REFERENCES calendar (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
