-- Spaces that are kept and no longer worked on, and spaces in the trash: there for nobody until they are brought back or their time is over.

ALTER TABLE space
    ADD COLUMN IF NOT EXISTS archived_at DATETIME(6) NULL,
    ADD COLUMN IF NOT EXISTS trashed_at DATETIME(6) NULL,
    ADD COLUMN IF NOT EXISTS trashed_by BIGINT NULL;
