-- Outside calendars that calendars here follow, one each.
CREATE TABLE IF NOT EXISTS calendar_subscription (
    calendar_id   BIGINT        NOT NULL PRIMARY KEY,
    -- often a secret; shown only to those who curate the calendar
    url           VARCHAR(2000) NOT NULL,
    -- whoever subscribed, with whose rights it is brought in
    person_id     BIGINT        NOT NULL,
    every_minutes INT           NOT NULL,
    etag          VARCHAR(500)  NULL,
    modified      VARCHAR(100)  NULL,
    -- of the file that was brought in last
    fingerprint   CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    next_at       DATETIME(6)   NOT NULL,
    tried_at      DATETIME(6)   NULL,
    worked_at     DATETIME(6)   NULL,
    -- how often in a row it failed, and why it did last: a key of the message bundle and what fills its gap
    failures      INT           NOT NULL DEFAULT 0,
    fault         VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    fault_detail  VARCHAR(500)  NULL,
    -- what the last file brought
    created       INT           NOT NULL DEFAULT 0,
    updated       INT           NOT NULL DEFAULT 0,
    cancelled     INT           NOT NULL DEFAULT 0,
    unchanged     INT           NOT NULL DEFAULT 0,
    -- what of it was not taken as it was there, as JSON
    problems      MEDIUMTEXT    NOT NULL,
    created_at    DATETIME(6)   NOT NULL,
    CONSTRAINT fk_calendar_subscription_calendar FOREIGN KEY (calendar_id) REFERENCES calendar (id) ON DELETE CASCADE,
    CONSTRAINT fk_calendar_subscription_person FOREIGN KEY (person_id) REFERENCES person (id),
    INDEX ix_calendar_subscription_next (next_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
