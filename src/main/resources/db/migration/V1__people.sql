CREATE TABLE person (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    username VARCHAR(64) NOT NULL,
    name VARCHAR(120) NOT NULL,
    email VARCHAR(254) NULL,
    password_hash VARCHAR(255) NULL,
    credentials INT NOT NULL,
    administrator BOOLEAN NOT NULL,
    disabled BOOLEAN NOT NULL,
    staff_group VARCHAR(80) NULL,
    department VARCHAR(120) NULL,
    zone VARCHAR(64) NULL,
    created_at DATETIME(6) NOT NULL,
    version INT NOT NULL,
    UNIQUE KEY person_username (username),
    KEY person_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE person_group (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(64) NOT NULL,
    built_in BOOLEAN NOT NULL,
    created_at DATETIME(6) NOT NULL,
    version INT NOT NULL,
    UNIQUE KEY person_group_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Everyone with an account is in this group without a row in membership.
INSERT INTO person_group (id, name, built_in, created_at, version) VALUES (1, 'staff', TRUE, UTC_TIMESTAMP(6), 0);

CREATE TABLE membership (
    group_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    PRIMARY KEY (group_id, person_id),
    KEY membership_person (person_id),
    CONSTRAINT membership_group FOREIGN KEY (group_id) REFERENCES person_group (id) ON DELETE CASCADE,
    CONSTRAINT membership_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Only digests of secrets are kept here and below: a copy of the database signs nobody in.
CREATE TABLE personal_token (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    name VARCHAR(100) NOT NULL,
    digest BINARY(32) NOT NULL,
    prefix VARCHAR(16) NOT NULL,
    may_write BOOLEAN NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    last_used_at DATETIME(6) NULL,
    UNIQUE KEY personal_token_digest (digest),
    KEY personal_token_person (person_id),
    CONSTRAINT personal_token_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A browser that asked to stay signed in. The former digest is good for a moment, for requests sent side by side.
CREATE TABLE remembered_browser (
    series BINARY(32) NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL,
    digest BINARY(32) NOT NULL,
    former_digest BINARY(32) NULL,
    renewed_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    KEY remembered_browser_person (person_id),
    CONSTRAINT remembered_browser_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A browser that once signed in as this person: it signs nobody in, but others' wrong passwords do not slow it.
CREATE TABLE known_browser (
    digest BINARY(32) NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    KEY known_browser_person (person_id),
    CONSTRAINT known_browser_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE setup_link (
    digest BINARY(32) NOT NULL PRIMARY KEY,
    expires_at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
