-- The addresses outside this installation that pages lead to, each looked at once for all of them.
CREATE TABLE outside_link (
    id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    url        VARCHAR(2000) COLLATE utf8mb4_bin NOT NULL,
    url_hash   BINARY(32)    NOT NULL,
    host       VARCHAR(255)  NOT NULL,
    state      VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the answer's status; none when there was no answer
    status     INT           NULL,
    -- how often in a row it did not answer as it should
    failures   INT           NOT NULL,
    checked_at DATETIME(6)   NULL,
    next_check DATETIME(6)   NOT NULL,
    CONSTRAINT uq_outside_link UNIQUE (url_hash),
    INDEX ix_outside_link_next (next_check),
    INDEX ix_outside_link_host (host, checked_at),
    INDEX ix_outside_link_state (state)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE page_outside_link (
    page_id BIGINT NOT NULL,
    link_id BIGINT NOT NULL,
    PRIMARY KEY (page_id, link_id),
    CONSTRAINT fk_page_outside_link_page FOREIGN KEY (page_id) REFERENCES page (id) ON DELETE CASCADE,
    CONSTRAINT fk_page_outside_link_link FOREIGN KEY (link_id) REFERENCES outside_link (id) ON DELETE CASCADE,
    INDEX ix_page_outside_link (link_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Which revision of each page has been read for such links.
CREATE TABLE outside_links_read (
    page_id     BIGINT NOT NULL PRIMARY KEY,
    revision_id BIGINT NOT NULL,
    CONSTRAINT fk_outside_links_read_page FOREIGN KEY (page_id) REFERENCES page (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
