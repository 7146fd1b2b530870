-- How often anything changed that can be seen in a calendar: what is made of its events and kept, such as feeds, is old once
-- the count is another. It only rises.

CREATE TABLE IF NOT EXISTS calendar_change (
    calendar_id BIGINT   NOT NULL PRIMARY KEY,
    changes     BIGINT   NOT NULL,
    -- later with every change, so that it may be a few seconds ahead of the clock
    changed_at  DATETIME NOT NULL,
    CONSTRAINT fk_calendar_change_calendar FOREIGN KEY (calendar_id) REFERENCES calendar (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

INSERT IGNORE INTO calendar_change (calendar_id, changes, changed_at)
SELECT c.id, 1, GREATEST(c.created_at, COALESCE((SELECT MAX(e.changed_at) FROM event e WHERE e.calendar_id = c.id),
                                                c.created_at))
FROM calendar c;
