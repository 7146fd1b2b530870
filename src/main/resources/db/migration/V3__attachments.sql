-- Files are kept once per content under the home folder; these rows say what they are and whom they belong to.
CREATE TABLE stored_file (
    sha256     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    size       BIGINT       NOT NULL,
    type       VARCHAR(255) NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    KEY stored_file_created (created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE attachment (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    owner_kind VARCHAR(32)  NOT NULL,
    owner_id   BIGINT       NOT NULL,
    name       VARCHAR(255) NOT NULL,
    sha256     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    added_by   BIGINT       NULL,
    added_at   DATETIME(6)  NOT NULL,
    removed_by BIGINT       NULL,
    removed_at DATETIME(6)  NULL,
    -- One live file of a name per owner; files in the trash do not count.
    live_name  VARCHAR(255) AS (IF(removed_at IS NULL, name, NULL)) PERSISTENT,
    UNIQUE KEY attachment_live_name (owner_kind, owner_id, live_name),
    KEY attachment_content (sha256),
    CONSTRAINT attachment_content FOREIGN KEY (sha256) REFERENCES stored_file (sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
