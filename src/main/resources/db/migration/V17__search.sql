-- What the search index has still to take in, kept by Hibernate Search: numbers only, never text.
CREATE TABLE search_outbox (
    id             CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    entity_name    VARCHAR(256) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entity_id      VARCHAR(256) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entity_id_hash INT          NOT NULL,
    payload        LONGBLOB     NOT NULL,
    retries        INT          NOT NULL,
    process_after  DATETIME(6)  NOT NULL,
    status         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tenant_id      VARCHAR(255) NULL,
    INDEX search_outbox_by_time (status, process_after),
    INDEX search_outbox_by_entity (entity_name, entity_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Which processes take from the outbox, kept by Hibernate Search.
CREATE TABLE search_agent (
    id                   CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    type                 VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name                 VARCHAR(255) NOT NULL,
    expiration           DATETIME(6)  NOT NULL,
    state                VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    total_shard_count    INT          NULL,
    assigned_shard_index INT          NULL,
    payload              LONGBLOB     NULL,
    tenant_id            VARCHAR(255) NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Pages that fewer people may see than the index knows; a row counts while the page is in the outbox.
CREATE TABLE search_withheld (
    page_id BIGINT      NOT NULL PRIMARY KEY,
    since   DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
