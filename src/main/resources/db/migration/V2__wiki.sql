-- Spaces and pages. A page is its revisions; revisions are never changed.

CREATE TABLE space (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    space_key   VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
    name        VARCHAR(200) NOT NULL,
    purpose     TEXT         NOT NULL,
    visibility  VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    created_by  BIGINT       NOT NULL,
    version     INT          NOT NULL,
    CONSTRAINT uq_space_key UNIQUE (space_key),
    CONSTRAINT fk_space_created_by FOREIGN KEY (created_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One row gives one person or one group a role in a space.
CREATE TABLE space_access (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    space_id   BIGINT      NOT NULL,
    person_id  BIGINT      NULL,
    group_id   BIGINT      NULL,
    role       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT uq_space_access_person UNIQUE (space_id, person_id),
    CONSTRAINT uq_space_access_group UNIQUE (space_id, group_id),
    CONSTRAINT ck_space_access_one CHECK ((person_id IS NULL) <> (group_id IS NULL)),
    CONSTRAINT fk_space_access_space FOREIGN KEY (space_id) REFERENCES space (id),
    CONSTRAINT fk_space_access_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_space_access_group FOREIGN KEY (group_id) REFERENCES person_group (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE page (
    id                  BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    space_id            BIGINT       NOT NULL,
    parent_id           BIGINT       NULL,
    position            INT          NOT NULL,
    slug                VARCHAR(140) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title               VARCHAR(255) NOT NULL,
    -- the title as wiki links compare it: folded case, single spaces
    title_key           VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
    status              VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    template            BOOLEAN      NOT NULL,
    owner_id            BIGINT       NOT NULL,
    deputy_id           BIGINT       NULL,
    reviewed_at         DATETIME(6)  NULL,
    reviewed_by         BIGINT       NULL,
    review_due          DATE         NULL,
    current_revision_id BIGINT       NULL,
    current_number      INT          NOT NULL,
    created_at          DATETIME(6)  NOT NULL,
    created_by          BIGINT       NOT NULL,
    updated_at          DATETIME(6)  NOT NULL,
    updated_by          BIGINT       NOT NULL,
    status_before_trash VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    trashed_at          DATETIME(6)  NULL,
    trashed_by          BIGINT       NULL,
    -- the page whose move to the trash took this one along
    trashed_with        BIGINT       NULL,
    -- where an import found this page, relative to the root of what was imported
    source_path         VARCHAR(500) COLLATE utf8mb4_bin NULL,
    version             INT          NOT NULL,
    CONSTRAINT uq_page_address UNIQUE (space_id, slug),
    CONSTRAINT fk_page_space FOREIGN KEY (space_id) REFERENCES space (id),
    CONSTRAINT fk_page_parent FOREIGN KEY (parent_id) REFERENCES page (id),
    CONSTRAINT fk_page_owner FOREIGN KEY (owner_id) REFERENCES person (id),
    CONSTRAINT fk_page_deputy FOREIGN KEY (deputy_id) REFERENCES person (id),
    CONSTRAINT fk_page_created_by FOREIGN KEY (created_by) REFERENCES person (id),
    CONSTRAINT fk_page_updated_by FOREIGN KEY (updated_by) REFERENCES person (id),
    INDEX ix_page_siblings (space_id, parent_id, position, id),
    INDEX ix_page_title (space_id, title_key),
    INDEX ix_page_recent (space_id, updated_at),
    INDEX ix_page_updated (updated_at),
    INDEX ix_page_trashed_with (trashed_with),
    INDEX ix_page_source (space_id, source_path)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE page_revision (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    page_id       BIGINT       NOT NULL,
    number        INT          NOT NULL,
    title         VARCHAR(255) NOT NULL,
    body          LONGTEXT     NOT NULL,
    author_id     BIGINT       NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    comment       VARCHAR(500) NOT NULL,
    -- whether the change alters what readers should do
    material      BOOLEAN      NOT NULL,
    merged        BOOLEAN      NOT NULL,
    restored_from INT          NULL,
    CONSTRAINT uq_page_revision UNIQUE (page_id, number),
    CONSTRAINT fk_page_revision_page FOREIGN KEY (page_id) REFERENCES page (id),
    CONSTRAINT fk_page_revision_author FOREIGN KEY (author_id) REFERENCES person (id),
    INDEX ix_page_revision_created (created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Every address and title a page once had: old links answer with the new address.
CREATE TABLE former_address (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    space_id   BIGINT       NOT NULL,
    slug       VARCHAR(140) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title_key  VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
    page_id    BIGINT       NOT NULL,
    left_at    DATETIME(6)  NOT NULL,
    CONSTRAINT uq_former_address UNIQUE (space_id, slug),
    CONSTRAINT fk_former_address_space FOREIGN KEY (space_id) REFERENCES space (id),
    CONSTRAINT fk_former_address_page FOREIGN KEY (page_id) REFERENCES page (id),
    INDEX ix_former_address_title (space_id, title_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE page_label (
    page_id BIGINT      NOT NULL,
    label   VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (page_id, label),
    CONSTRAINT fk_page_label_page FOREIGN KEY (page_id) REFERENCES page (id),
    INDEX ix_page_label (label, page_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The links of a page's current text; without a target page, the page is wanted.
CREATE TABLE page_link (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    page_id         BIGINT       NOT NULL,
    target_space_id BIGINT       NULL,
    target_key      VARCHAR(500) COLLATE utf8mb4_bin NOT NULL,
    target_title    VARCHAR(500) NOT NULL,
    target_page_id  BIGINT       NULL,
    CONSTRAINT fk_page_link_page FOREIGN KEY (page_id) REFERENCES page (id),
    CONSTRAINT fk_page_link_target FOREIGN KEY (target_page_id) REFERENCES page (id),
    INDEX ix_page_link_target (target_page_id, page_id),
    INDEX ix_page_link_key (target_space_id, target_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Who alone may view, or alone may edit, a page and everything below it.
CREATE TABLE page_restriction (
    id        BIGINT     NOT NULL AUTO_INCREMENT PRIMARY KEY,
    page_id   BIGINT     NOT NULL,
    kind      VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id BIGINT     NULL,
    group_id  BIGINT     NULL,
    CONSTRAINT uq_page_restriction_person UNIQUE (page_id, kind, person_id),
    CONSTRAINT uq_page_restriction_group UNIQUE (page_id, kind, group_id),
    CONSTRAINT ck_page_restriction_one CHECK ((person_id IS NULL) <> (group_id IS NULL)),
    CONSTRAINT fk_page_restriction_page FOREIGN KEY (page_id) REFERENCES page (id),
    CONSTRAINT fk_page_restriction_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_page_restriction_group FOREIGN KEY (group_id) REFERENCES person_group (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- For each page, the restricted pages among itself and its ancestors: all of them guard it.
CREATE TABLE page_guard (
    page_id  BIGINT NOT NULL,
    guard_id BIGINT NOT NULL,
    PRIMARY KEY (page_id, guard_id),
    CONSTRAINT fk_page_guard_page FOREIGN KEY (page_id) REFERENCES page (id),
    CONSTRAINT fk_page_guard_guard FOREIGN KEY (guard_id) REFERENCES page (id),
    INDEX ix_page_guard (guard_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What someone has typed and not yet published, for a page or for one that is yet to be made.
CREATE TABLE page_draft (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id     BIGINT       NOT NULL,
    space_id      BIGINT       NOT NULL,
    page_id       BIGINT       NULL,
    parent_id     BIGINT       NULL,
    base_revision INT          NOT NULL,
    title         VARCHAR(255) NOT NULL,
    body          LONGTEXT     NOT NULL,
    saved_at      DATETIME(6)  NOT NULL,
    CONSTRAINT uq_page_draft UNIQUE (person_id, page_id),
    CONSTRAINT fk_page_draft_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_page_draft_space FOREIGN KEY (space_id) REFERENCES space (id),
    CONSTRAINT fk_page_draft_page FOREIGN KEY (page_id) REFERENCES page (id),
    CONSTRAINT fk_page_draft_parent FOREIGN KEY (parent_id) REFERENCES page (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE favourite (
    person_id BIGINT      NOT NULL,
    page_id   BIGINT      NOT NULL,
    added_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, page_id),
    CONSTRAINT fk_favourite_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_favourite_page FOREIGN KEY (page_id) REFERENCES page (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE page_visit (
    person_id  BIGINT      NOT NULL,
    page_id    BIGINT      NOT NULL,
    visited_at DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, page_id),
    CONSTRAINT fk_page_visit_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_page_visit_page FOREIGN KEY (page_id) REFERENCES page (id),
    INDEX ix_page_visit_recent (person_id, visited_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
