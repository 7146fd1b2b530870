-- Calendars in the trash: there for nobody, with all their events, until they are brought back or their time is over.

ALTER TABLE calendar
    ADD COLUMN IF NOT EXISTS trashed_at DATETIME(6) NULL,
    ADD COLUMN IF NOT EXISTS trashed_by BIGINT NULL;
