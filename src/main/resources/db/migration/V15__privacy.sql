-- Who let a text pass that may identify a patient. The text itself is known by its hash only.
CREATE TABLE identifiability_check (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    subject_kind VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id   BIGINT       NOT NULL,
    text_hash    BINARY(32)   NOT NULL,
    person_id    BIGINT       NULL,
    signed_at    DATETIME(6)  NOT NULL,
    rules        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- in the words of whoever signed; empty when the passages were let pass in an earlier text
    reason       VARCHAR(500) NOT NULL,
    INDEX identifiability_check_text (text_hash),
    INDEX identifiability_check_subject (subject_kind, subject_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
