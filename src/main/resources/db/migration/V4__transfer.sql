-- Imports: what was handed in, how far it got, and what could not be taken.
CREATE TABLE import_job (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    space_id     BIGINT       NOT NULL,
    format       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- what the person's file was called, and what it is called in the imports folder
    name         VARCHAR(255) NOT NULL,
    archive      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    done         INT          NOT NULL DEFAULT 0,
    total        INT          NOT NULL DEFAULT 0,
    created      INT          NOT NULL DEFAULT 0,
    updated      INT          NOT NULL DEFAULT 0,
    unchanged    INT          NOT NULL DEFAULT 0,
    current_file VARCHAR(600) NOT NULL DEFAULT '',
    started_by   BIGINT       NOT NULL,
    started_at   DATETIME(6)  NOT NULL,
    finished_at  DATETIME(6)  NULL,
    -- One import at a time in a space.
    active_space BIGINT AS (IF(state IN ('queued', 'running'), space_id, NULL)) PERSISTENT,
    UNIQUE KEY import_job_active (active_space),
    KEY import_job_space (space_id, id),
    KEY import_job_finished (finished_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What could not be taken or resolved; without a path, what is wrong with the whole.
CREATE TABLE import_problem (
    id     BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    job_id BIGINT        NOT NULL,
    path   VARCHAR(600)  NOT NULL,
    -- a key of the message bundle, and what fills its one or two gaps
    reason VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    detail VARCHAR(1000) NOT NULL,
    extra  VARCHAR(255)  NOT NULL,
    KEY import_problem_job (job_id, id),
    CONSTRAINT import_problem_job FOREIGN KEY (job_id) REFERENCES import_job (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Which page came from which file, and what it was made of; the next import of the same files starts from here.
CREATE TABLE imported_page (
    space_id    BIGINT       NOT NULL,
    path        VARCHAR(600) COLLATE utf8mb4_bin NOT NULL,
    page_id     BIGINT       NOT NULL,
    -- the page's revision that the import left
    revision    INT          NOT NULL,
    fingerprint CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the import that looked at this file last
    job_id      BIGINT       NOT NULL,
    PRIMARY KEY (space_id, path),
    KEY imported_page_page (page_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
