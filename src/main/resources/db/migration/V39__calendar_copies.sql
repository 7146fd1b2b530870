-- What a calendar held when a program asked for all of it: told from its answer what changed since. It names events by number
-- and what was said of each by a part of its digest, and holds no text.

CREATE TABLE IF NOT EXISTS calendar_copy (
    -- the SHA-256 of the two columns that follow
    digest   BINARY(32)  NOT NULL PRIMARY KEY,
    -- one calendar, or what concerns one person
    shelf    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    members  MEDIUMBLOB  NOT NULL,
    -- when a program last named it, to about an hour
    used_at  DATETIME(6) NOT NULL,
    INDEX ix_calendar_copy_shelf (shelf, used_at),
    INDEX ix_calendar_copy_used (used_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
