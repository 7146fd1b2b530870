-- What administrators have set on screens. What the environment or the settings file says wins over these rows.
CREATE TABLE setting (
    name       VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    -- as the settings file would have it; of a secret, sealed with the home's key
    value      VARCHAR(4000) NOT NULL,
    changed_at DATETIME(6)   NOT NULL,
    changed_by BIGINT        NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Pictures that were or are the product's logo, each made anew by the product as PNG.
CREATE TABLE logo (
    sha256   CHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    png      MEDIUMBLOB NOT NULL,
    width    INT        NOT NULL,
    height   INT        NOT NULL,
    added_at DATETIME(6) NOT NULL,
    added_by BIGINT     NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The texts of the statements, as they were and are: the latest row of a kind counts. Without a row the product's template does.
CREATE TABLE statement_text (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- none: from here on the template again
    body       MEDIUMTEXT  NULL,
    written_at DATETIME(6) NOT NULL,
    written_by BIGINT      NOT NULL,
    INDEX ix_statement_text_latest (kind, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What the first administrator chose to leave out of the first steps; what was done is seen from what there is.
CREATE TABLE first_step (
    step       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    skipped_at DATETIME(6) NOT NULL,
    skipped_by BIGINT      NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- An installation that is in use needs no first steps.
INSERT INTO first_step (step, skipped_at, skipped_by)
SELECT 'ALL', UTC_TIMESTAMP(6), NULL FROM DUAL WHERE EXISTS (SELECT 1 FROM space);
