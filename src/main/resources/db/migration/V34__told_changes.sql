-- What a node changed of what each keeps in memory: the others read it within a second and forget. Rows live for minutes.
CREATE TABLE IF NOT EXISTS told_change (
    id      BIGINT AUTO_INCREMENT PRIMARY KEY,
    node    CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    what    VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pages   MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    told_at DATETIME(6) NOT NULL,
    KEY told_change_at (told_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
