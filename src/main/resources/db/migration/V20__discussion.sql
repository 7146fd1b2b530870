-- What people say about content of any kind. Content is named by number and without foreign keys, as in watch.
CREATE TABLE discussion_comment (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    subject_kind VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id   BIGINT       NOT NULL,
    -- the comment it answers; none for one that begins a conversation
    thread_id    BIGINT       NULL,
    author_id    BIGINT       NOT NULL,
    -- Markdown; empty once its author has taken it back
    body         TEXT         NOT NULL,
    said_at      DATETIME(6)  NOT NULL,
    edited_at    DATETIME(6)  NULL,
    deleted_at   DATETIME(6)  NULL,
    -- a curator took it out of sight, and said why
    hidden_at    DATETIME(6)  NULL,
    hidden_by    BIGINT       NULL,
    hidden_why   VARCHAR(500) NULL,
    -- the conversation it began is over
    resolved_at  DATETIME(6)  NULL,
    resolved_by  BIGINT       NULL,
    -- the words it is about, with those before and after them, by which they are found again in a changed text
    quote        VARCHAR(1000) NULL,
    quote_before VARCHAR(100)  NULL,
    quote_after  VARCHAR(100)  NULL,
    CONSTRAINT fk_discussion_comment_thread FOREIGN KEY (thread_id) REFERENCES discussion_comment (id) ON DELETE CASCADE,
    CONSTRAINT fk_discussion_comment_author FOREIGN KEY (author_id) REFERENCES person (id),
    INDEX ix_discussion_comment_subject (subject_kind, subject_id, thread_id, said_at),
    INDEX ix_discussion_comment_thread (thread_id, said_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One of each kind from each person.
CREATE TABLE discussion_reaction (
    comment_id BIGINT      NOT NULL,
    person_id  BIGINT      NOT NULL,
    kind       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    given_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (comment_id, kind, person_id),
    CONSTRAINT fk_discussion_reaction_comment FOREIGN KEY (comment_id) REFERENCES discussion_comment (id) ON DELETE CASCADE,
    CONSTRAINT fk_discussion_reaction_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
