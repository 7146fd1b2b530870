-- Facts that listeners still have to be told, kept by Spring Modulith.
CREATE TABLE event_publication (
    id                     VARCHAR(36)   NOT NULL PRIMARY KEY,
    listener_id            VARCHAR(512)  NOT NULL,
    event_type             VARCHAR(512)  NOT NULL,
    serialized_event       VARCHAR(4000) NOT NULL,
    publication_date       DATETIME(6)   NOT NULL,
    completion_date        DATETIME(6),
    status                 VARCHAR(20),
    completion_attempts    INT           NOT NULL DEFAULT 0,
    last_resubmission_date DATETIME(6),
    INDEX event_publication_by_completion (completion_date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Work to be done at a time, kept by db-scheduler.
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            LONGBLOB,
    execution_time       DATETIME(6)  NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50),
    last_success         DATETIME(6),
    last_failure         DATETIME(6),
    consecutive_failures INT,
    last_heartbeat       DATETIME(6),
    version              BIGINT       NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance),
    INDEX scheduled_tasks_by_time (execution_time),
    INDEX scheduled_tasks_by_heartbeat (last_heartbeat)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Who did what. It names people and content by number only and has no foreign keys: it outlives what it speaks of.
CREATE TABLE audit_entry (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    happened_at  DATETIME(6)  NOT NULL,
    person_id    BIGINT,
    action       VARCHAR(100) NOT NULL,
    subject_kind VARCHAR(40),
    subject_id   BIGINT,
    detail       TEXT         NOT NULL,
    INDEX audit_entry_by_time (happened_at),
    INDEX audit_entry_by_subject (subject_kind, subject_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry
    FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are never changed';

CREATE TRIGGER audit_entry_is_not_deleted BEFORE DELETE ON audit_entry
    FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are never deleted';
