-- Readers telling whoever looks after content that something in it is not as it should be.
CREATE TABLE reader_report (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    subject_kind VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id   BIGINT        NOT NULL,
    fault        VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- in the reader's words; may be empty
    words        VARCHAR(1000) NOT NULL,
    -- none for someone who was not signed in
    reporter_id  BIGINT        NULL,
    reported_at  DATETIME(6)   NOT NULL,
    settled_at   DATETIME(6)   NULL,
    settled_by   BIGINT        NULL,
    outcome      VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- what was done about it; may be empty
    answer       VARCHAR(1000) NULL,
    CONSTRAINT fk_reader_report_reporter FOREIGN KEY (reporter_id) REFERENCES person (id) ON DELETE SET NULL,
    INDEX ix_reader_report_subject (subject_kind, subject_id, settled_at),
    INDEX ix_reader_report_open (settled_at, reported_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
