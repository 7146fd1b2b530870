-- Sessions live in the memory of a node; a row here says that one may go on. Without its row a session ends.
CREATE TABLE open_session (
    id CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL,
    -- the person's count of credentials when the session began
    credentials INT NOT NULL,
    browser VARCHAR(120) NOT NULL,
    -- the remembered browser it belongs to
    series BINARY(32) NULL,
    began_at DATETIME(6) NOT NULL,
    seen_at DATETIME(6) NOT NULL,
    KEY open_session_person (person_id),
    KEY open_session_seen (seen_at),
    CONSTRAINT open_session_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

ALTER TABLE remembered_browser
    ADD COLUMN browser VARCHAR(120) NOT NULL DEFAULT '',
    ADD COLUMN began_at DATETIME(6) NULL;

ALTER TABLE person ADD COLUMN seen_at DATETIME(6) NULL;
