-- Events that came from calendar files and outside calendars: what each was made of, so that the next file of the same kind
-- goes on from there.
CREATE TABLE IF NOT EXISTS event_source (
    event_id    BIGINT       NOT NULL PRIMARY KEY,
    calendar_id BIGINT       NOT NULL,
    -- the UID in the file: that of the event, or of the series that it is an extra date of
    root_uid    VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
    -- kept as the outside calendar has it that its calendar subscribes to
    subscribed  BOOLEAN      NOT NULL,
    sequence    INT          NOT NULL,
    modified_at DATETIME(6)  NULL,
    -- of what the file said of it
    fingerprint CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT fk_event_source_event FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT fk_event_source_calendar FOREIGN KEY (calendar_id) REFERENCES calendar (id) ON DELETE CASCADE,
    INDEX ix_event_source_root (calendar_id, root_uid)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Files that were handed in, how far each got, and what was not taken as it was there.
CREATE TABLE IF NOT EXISTS calendar_import (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    calendar_id BIGINT       NOT NULL,
    person_id   BIGINT       NOT NULL,
    name        VARCHAR(255) NOT NULL,
    state       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- why passages identify nobody, in the words of whoever imports
    reason      VARCHAR(500) NULL,
    done        INT          NOT NULL DEFAULT 0,
    total       INT          NOT NULL DEFAULT 0,
    created     INT          NOT NULL DEFAULT 0,
    updated     INT          NOT NULL DEFAULT 0,
    cancelled   INT          NOT NULL DEFAULT 0,
    unchanged   INT          NOT NULL DEFAULT 0,
    started_at  DATETIME(6)  NOT NULL,
    finished_at DATETIME(6)  NULL,
    CONSTRAINT fk_calendar_import_calendar FOREIGN KEY (calendar_id) REFERENCES calendar (id) ON DELETE CASCADE,
    CONSTRAINT fk_calendar_import_person FOREIGN KEY (person_id) REFERENCES person (id),
    INDEX ix_calendar_import (calendar_id, id),
    INDEX ix_calendar_import_started (state, started_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The file itself, in pieces that fit into a statement; gone once it was brought in.
CREATE TABLE IF NOT EXISTS calendar_import_piece (
    import_id BIGINT     NOT NULL,
    position  INT        NOT NULL,
    bytes     MEDIUMBLOB NOT NULL,
    PRIMARY KEY (import_id, position),
    CONSTRAINT fk_calendar_import_piece FOREIGN KEY (import_id) REFERENCES calendar_import (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS calendar_import_problem (
    id        BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    import_id BIGINT        NOT NULL,
    uid       VARCHAR(255)  NULL,
    line      INT           NULL,
    -- a key of the message bundle, and what fills its gaps as a JSON list
    message   VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    arguments VARCHAR(4000) NOT NULL,
    refused   BOOLEAN       NOT NULL,
    CONSTRAINT fk_calendar_import_problem FOREIGN KEY (import_id) REFERENCES calendar_import (id) ON DELETE CASCADE,
    INDEX ix_calendar_import_problem (import_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
