-- Whether those who only read the space's pages see the text that was verified last, and not the newest.
ALTER TABLE space ADD COLUMN verified_only BOOLEAN NOT NULL DEFAULT FALSE;

-- A page's current revision is the one its readers see. Whatever reads it without thinking of verification is right.
ALTER TABLE page
    -- the newest revision while it waits to be verified; none where readers see the newest
    ADD COLUMN proposed_revision_id BIGINT  NULL,
    ADD COLUMN proposed_number      INT     NULL,
    -- the revision that was found right last
    ADD COLUMN verified_number      INT     NULL,
    -- whether files came or went since then
    ADD COLUMN files_changed        BOOLEAN NOT NULL DEFAULT FALSE,
    ADD INDEX ix_page_review_due (review_due);

-- Each time somebody found a page right, and which revision of it.
CREATE TABLE page_review (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    page_id     BIGINT      NOT NULL,
    revision    INT         NOT NULL,
    reviewed_by BIGINT      NOT NULL,
    reviewed_at DATETIME(6) NOT NULL,
    next_due    DATE        NULL,
    CONSTRAINT fk_page_review_page FOREIGN KEY (page_id) REFERENCES page (id) ON DELETE CASCADE,
    CONSTRAINT fk_page_review_person FOREIGN KEY (reviewed_by) REFERENCES person (id),
    INDEX ix_page_review (page_id, revision)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What was found right before is taken to be the text of that moment.
UPDATE page p
SET p.verified_number = (SELECT MAX(r.number) FROM page_revision r
                         WHERE r.page_id = p.id AND r.created_at <= p.reviewed_at)
WHERE p.reviewed_at IS NOT NULL;

INSERT INTO page_review (page_id, revision, reviewed_by, reviewed_at, next_due)
SELECT id, verified_number, reviewed_by, reviewed_at, review_due FROM page
WHERE verified_number IS NOT NULL AND reviewed_by IS NOT NULL;

-- Who was reminded of a review, once for each day it was due; people are told by step: owner, deputy, curators.
CREATE TABLE review_reminder (
    page_id    BIGINT      NOT NULL,
    review_due DATE        NOT NULL,
    step       VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    told_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (page_id, review_due, step),
    CONSTRAINT fk_review_reminder_page FOREIGN KEY (page_id) REFERENCES page (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
