-- Calendars and events. Local times are kept as the clocks of the zone beside them show them.

CREATE TABLE IF NOT EXISTS room (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name       VARCHAR(120) NOT NULL,
    capacity   INT          NULL,
    address    VARCHAR(500) NOT NULL,
    -- where a map shows it; empty for nowhere
    map_url    VARCHAR(500) NOT NULL,
    -- no longer offered; what was planned there stays
    retired    BOOLEAN      NOT NULL DEFAULT FALSE,
    CONSTRAINT uq_room_name UNIQUE (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS calendar (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    slug        VARCHAR(140) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name        VARCHAR(200) NOT NULL,
    colour      CHAR(7)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    visibility  VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner_id    BIGINT       NOT NULL,
    -- the space it belongs to, named by number as content is everywhere
    space_id    BIGINT       NULL,
    zone        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    room_id     BIGINT       NULL,
    place       VARCHAR(500) NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    created_by  BIGINT       NOT NULL,
    CONSTRAINT uq_calendar_slug UNIQUE (slug),
    CONSTRAINT fk_calendar_owner FOREIGN KEY (owner_id) REFERENCES person (id),
    CONSTRAINT fk_calendar_created_by FOREIGN KEY (created_by) REFERENCES person (id),
    CONSTRAINT fk_calendar_room FOREIGN KEY (room_id) REFERENCES room (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One row gives one person or one group a role in a calendar, beside those its space gives.
CREATE TABLE IF NOT EXISTS calendar_access (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    calendar_id BIGINT      NOT NULL,
    person_id   BIGINT      NULL,
    group_id    BIGINT      NULL,
    role        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT uq_calendar_access_person UNIQUE (calendar_id, person_id),
    CONSTRAINT uq_calendar_access_group UNIQUE (calendar_id, group_id),
    CONSTRAINT ck_calendar_access_one CHECK ((person_id IS NULL) <> (group_id IS NULL)),
    CONSTRAINT fk_calendar_access_calendar FOREIGN KEY (calendar_id) REFERENCES calendar (id),
    CONSTRAINT fk_calendar_access_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_calendar_access_group FOREIGN KEY (group_id) REFERENCES person_group (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Sessions that belong together, such as a course.
CREATE TABLE IF NOT EXISTS programme (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    calendar_id BIGINT       NOT NULL,
    title       VARCHAR(255) NOT NULL,
    description TEXT         NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    created_by  BIGINT       NOT NULL,
    CONSTRAINT fk_programme_calendar FOREIGN KEY (calendar_id) REFERENCES calendar (id),
    CONSTRAINT fk_programme_created_by FOREIGN KEY (created_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS event (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    calendar_id  BIGINT       NOT NULL,
    uid          VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
    title        VARCHAR(255) NOT NULL,
    -- Markdown
    description  MEDIUMTEXT   NOT NULL,
    start_local  DATETIME     NOT NULL,
    -- after the last day, where it lasts all day
    end_local    DATETIME     NOT NULL,
    zone         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    all_day      BOOLEAN      NOT NULL,
    -- an RRULE whose UNTIL is a day; none for what takes place once
    rule         VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    room_id      BIGINT       NULL,
    place        VARCHAR(500) NOT NULL,
    online_url   VARCHAR(1000) NULL,
    -- how long before the start people who registered are given the link
    link_minutes INT          NOT NULL,
    technique    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    contact      VARCHAR(200) NOT NULL,
    capacity     INT          NULL,
    -- none for that of its calendar
    visibility   VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    status       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- kept to plan others from; it never takes place
    template     BOOLEAN      NOT NULL,
    programme_id       BIGINT NULL,
    programme_position INT    NOT NULL,
    -- the series this one went on from when it was split
    split_from   BIGINT       NULL,
    sequence     INT          NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    created_by   BIGINT       NOT NULL,
    changed_at   DATETIME(6)  NOT NULL,
    changed_by   BIGINT       NOT NULL,
    -- up to which day its occurrences are written down; none when that is all of them
    written_until DATE        NULL,
    CONSTRAINT uq_event_uid UNIQUE (calendar_id, uid),
    CONSTRAINT fk_event_calendar FOREIGN KEY (calendar_id) REFERENCES calendar (id),
    CONSTRAINT fk_event_room FOREIGN KEY (room_id) REFERENCES room (id),
    CONSTRAINT fk_event_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
    CONSTRAINT fk_event_created_by FOREIGN KEY (created_by) REFERENCES person (id),
    CONSTRAINT fk_event_changed_by FOREIGN KEY (changed_by) REFERENCES person (id),
    INDEX ix_event_written (written_until),
    INDEX ix_event_template (calendar_id, template, title),
    INDEX ix_event_changed (calendar_id, changed_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS event_tag (
    event_id BIGINT      NOT NULL,
    tag      VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (event_id, tag),
    CONSTRAINT fk_event_tag_event FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    INDEX ix_event_tag (tag, event_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The staff groups it is meant for, by code.
CREATE TABLE IF NOT EXISTS event_audience (
    event_id BIGINT      NOT NULL,
    code     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (event_id, code),
    CONSTRAINT fk_event_audience_event FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    INDEX ix_event_audience (code, event_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What belongs to it elsewhere: content of any kind, or a web address.
CREATE TABLE IF NOT EXISTS event_material (
    event_id     BIGINT        NOT NULL,
    position     INT           NOT NULL,
    content_kind VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    content_id   BIGINT        NULL,
    address      VARCHAR(1000) NULL,
    words        VARCHAR(255)  NOT NULL,
    PRIMARY KEY (event_id, position),
    CONSTRAINT fk_event_material_event FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    INDEX ix_event_material_content (content_kind, content_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What is different about one occurrence of a series, named by when it was first to begin.
CREATE TABLE IF NOT EXISTS event_override (
    event_id       BIGINT        NOT NULL,
    original_start DATETIME      NOT NULL,
    cancelled      BOOLEAN       NOT NULL,
    title          VARCHAR(255)  NULL,
    description    MEDIUMTEXT    NULL,
    start_local    DATETIME      NULL,
    end_local      DATETIME      NULL,
    zone           VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- whether the four columns that follow stand for those of the event
    own_venue      BOOLEAN       NOT NULL,
    room_id        BIGINT        NULL,
    place          VARCHAR(500)  NULL,
    online_url     VARCHAR(1000) NULL,
    link_minutes   INT           NULL,
    own_speakers   BOOLEAN       NOT NULL,
    capacity       INT           NULL,
    sequence       INT           NOT NULL,
    changed_at     DATETIME(6)   NOT NULL,
    PRIMARY KEY (event_id, original_start),
    CONSTRAINT fk_event_override_event FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT fk_event_override_room FOREIGN KEY (room_id) REFERENCES room (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- People of this installation, or names; of the event, or of one occurrence that has speakers of its own.
CREATE TABLE IF NOT EXISTS event_speaker (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    event_id       BIGINT       NOT NULL,
    original_start DATETIME     NULL,
    position       INT          NOT NULL,
    person_id      BIGINT       NULL,
    name           VARCHAR(200) NOT NULL,
    CONSTRAINT fk_event_speaker_event FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT fk_event_speaker_person FOREIGN KEY (person_id) REFERENCES person (id),
    INDEX ix_event_speaker (event_id, original_start, position),
    INDEX ix_event_speaker_person (person_id, event_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- When events take place, written down for asking what happens between two moments. A row keeps its number whatever
-- becomes of its time, so that others can point at it.
CREATE TABLE IF NOT EXISTS occurrence (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    event_id       BIGINT      NOT NULL,
    calendar_id    BIGINT      NOT NULL,
    original_start DATETIME    NOT NULL,
    start_local    DATETIME    NOT NULL,
    end_local      DATETIME    NOT NULL,
    zone           VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    all_day        BOOLEAN     NOT NULL,
    -- in UTC; what lasts all day is asked for by its local days, for it is on that day wherever one is
    starts_at      DATETIME    NOT NULL,
    ends_at        DATETIME    NOT NULL,
    -- whether it lasts at most a day: those need not be looked for far back
    brief          BOOLEAN     NOT NULL,
    room_id        BIGINT      NULL,
    cancelled      BOOLEAN     NOT NULL,
    overridden     BOOLEAN     NOT NULL,
    CONSTRAINT uq_occurrence UNIQUE (event_id, original_start),
    CONSTRAINT fk_occurrence_event FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT fk_occurrence_calendar FOREIGN KEY (calendar_id) REFERENCES calendar (id),
    INDEX ix_occurrence_range (brief, starts_at, ends_at, calendar_id),
    INDEX ix_occurrence_calendar (calendar_id, brief, starts_at, ends_at),
    INDEX ix_occurrence_room (room_id, starts_at, ends_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
