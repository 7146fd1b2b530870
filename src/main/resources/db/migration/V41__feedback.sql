-- What those who came say of a date. Who said what is not kept: one table knows that somebody answered, the other what was said.
CREATE TABLE IF NOT EXISTS feedback_given (
    registration_id BIGINT NOT NULL,
    occurrence_id   BIGINT NOT NULL,
    PRIMARY KEY (registration_id, occurrence_id),
    CONSTRAINT fk_feedback_given FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS feedback (
    -- chosen at random, so that the order in which it was said is not known either
    id            BINARY(16) NOT NULL PRIMARY KEY,
    event_id      BIGINT     NOT NULL,
    occurrence_id BIGINT     NOT NULL,
    -- from 1 to 5
    useful        TINYINT    NOT NULL,
    recommend     TINYINT    NOT NULL,
    best          TEXT       NOT NULL,
    better        TEXT       NOT NULL,
    CONSTRAINT fk_feedback_event FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    INDEX ix_feedback_occurrence (occurrence_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
