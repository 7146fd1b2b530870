-- What files say, for finding them. Read once as a file arrives; a content whose row is missing is read by a job.
CREATE TABLE IF NOT EXISTS file_text (
    sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    body   MEDIUMTEXT NOT NULL,
    CONSTRAINT file_text_content FOREIGN KEY (sha256) REFERENCES stored_file (sha256) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
