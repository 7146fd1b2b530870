-- What people share with their colleagues of themselves, and nobody else fills in: what they do, where, and their telephone.

ALTER TABLE person
    ADD COLUMN IF NOT EXISTS job VARCHAR(120) NULL,
    ADD COLUMN IF NOT EXISTS telephone VARCHAR(60) NULL,
    ADD COLUMN IF NOT EXISTS site VARCHAR(120) NULL;

-- Whether an import's pages are looked at before they are published, and which labels it gave to a page that was there.
ALTER TABLE import_job ADD COLUMN IF NOT EXISTS drafts BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE import_change ADD COLUMN IF NOT EXISTS added_labels TEXT NULL;
