-- What each import did to which page, so that it can be taken back after later imports have looked at the same files.
CREATE TABLE IF NOT EXISTS import_change (
    job_id          BIGINT       NOT NULL,
    path            VARCHAR(600) COLLATE utf8mb4_bin NOT NULL,
    page_id         BIGINT       NOT NULL,
    -- the page's revision that the import found; 0 when it made the page
    found_revision  INT          NOT NULL,
    -- the one it left
    left_revision   INT          NOT NULL,
    PRIMARY KEY (job_id, path),
    KEY import_change_page (page_id),
    CONSTRAINT import_change_job FOREIGN KEY (job_id) REFERENCES import_job (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

INSERT IGNORE INTO import_change (job_id, path, page_id, found_revision, left_revision)
SELECT i.job_id, i.path, i.page_id, 0, i.revision
FROM imported_page i JOIN import_job j ON j.id = i.job_id JOIN page p ON p.id = i.page_id
WHERE i.revision = 1 AND p.created_at >= j.started_at;

ALTER TABLE import_job ADD COLUMN IF NOT EXISTS taken_back_at DATETIME(6) NULL;

-- What belongs to a draft beside its text; no labels means those of the page.
ALTER TABLE page_draft ADD COLUMN IF NOT EXISTS labels TEXT NULL;
ALTER TABLE page_draft ADD COLUMN IF NOT EXISTS comment TEXT NULL;
ALTER TABLE page_draft ADD COLUMN IF NOT EXISTS material BOOLEAN NOT NULL DEFAULT FALSE;
