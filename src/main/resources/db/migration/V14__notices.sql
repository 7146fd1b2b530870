-- What people watch. A row that is not wanted says no where a yes would otherwise follow by itself.
-- Content is named by number and without foreign keys: whoever deletes it need not know who watched.
CREATE TABLE watch (
    person_id  BIGINT      NOT NULL,
    kind       VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the page, or the space, or the space the label counts in
    subject_id BIGINT      NOT NULL,
    label      VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
    wanted     BOOLEAN     NOT NULL,
    since      DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, kind, subject_id, label),
    CONSTRAINT fk_watch_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
    INDEX ix_watch_subject (subject_id, kind, label, person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What people are told, by number and never by name or text. While it is unread, what happens again to the same content
-- is counted in the same row.
CREATE TABLE notice (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id    BIGINT      NOT NULL,
    topic        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id   BIGINT      NOT NULL,
    actor_id     BIGINT      NULL,
    -- whether several people did it
    several      BOOLEAN     NOT NULL,
    times        INT         NOT NULL,
    -- of the content, so that what is told twice is counted once
    revision     INT         NOT NULL,
    happened_at  DATETIME(6) NOT NULL,
    read_at      DATETIME(6) NULL,
    -- how and from when on it is to be mailed; none when it is not, or has been
    mail_as      VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    mail_after   DATETIME(6) NULL,
    -- the letter that tells it
    letter_id    BIGINT      NULL,
    open_topic   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin AS (IF(read_at IS NULL, topic, NULL)) PERSISTENT,
    CONSTRAINT uq_notice_open UNIQUE (person_id, subject_kind, subject_id, open_topic),
    CONSTRAINT fk_notice_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
    INDEX ix_notice_latest (person_id, happened_at, id),
    INDEX ix_notice_unread (person_id, open_topic, happened_at),
    INDEX ix_notice_mail (mail_after),
    INDEX ix_notice_letter (letter_id),
    INDEX ix_notice_happened (happened_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- How someone wants to be told; without a row, as everybody is.
CREATE TABLE notification_choice (
    person_id     BIGINT  NOT NULL PRIMARY KEY,
    watch_own     BOOLEAN NOT NULL,
    quiet_from    TIME    NULL,
    quiet_to      TIME    NULL,
    CONSTRAINT fk_notification_choice_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE notification_delivery (
    person_id BIGINT      NOT NULL,
    topic     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    delivery  VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (person_id, topic),
    CONSTRAINT fk_notification_delivery_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What a letter's unsubscribe link proves. All it can do is end such letters.
CREATE TABLE unsubscribe_token (
    person_id BIGINT      NOT NULL PRIMARY KEY,
    token     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT uq_unsubscribe_token UNIQUE (token),
    CONSTRAINT fk_unsubscribe_token_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Who is named in a text, so that each is told when the name appears and not at every change after.
CREATE TABLE mention (
    subject_kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id   BIGINT      NOT NULL,
    person_id    BIGINT      NOT NULL,
    PRIMARY KEY (subject_kind, subject_id, person_id),
    CONSTRAINT fk_mention_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
