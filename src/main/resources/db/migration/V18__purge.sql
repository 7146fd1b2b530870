-- What is left of something that was taken away for good: who did it, when and why, and no text.
CREATE TABLE tombstone (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    content_kind VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content_id   BIGINT       NOT NULL,
    -- "whole", or the numbers of former texts
    what         VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id    BIGINT       NOT NULL,
    purged_at    DATETIME(6)  NOT NULL,
    reason       VARCHAR(500) NOT NULL,
    -- whether the tables that held it have been written anew
    rebuilt      BOOLEAN      NOT NULL,
    INDEX tombstone_content (content_kind, content_id),
    INDEX tombstone_waiting (rebuilt)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- An entry's detail may be emptied when what it speaks of is purged; nothing else of an entry ever changes.
DROP TRIGGER audit_entry_is_not_changed;

CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry
    FOR EACH ROW
    BEGIN
        IF NOT (NEW.detail = ''
                AND NEW.id = OLD.id
                AND NEW.happened_at = OLD.happened_at
                AND NEW.person_id <=> OLD.person_id
                AND NEW.action = OLD.action
                AND NEW.subject_kind <=> OLD.subject_kind
                AND NEW.subject_id <=> OLD.subject_id) THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are never changed';
        END IF;
    END;
