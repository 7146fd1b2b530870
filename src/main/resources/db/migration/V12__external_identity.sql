-- Who a person is to an OpenID provider.
CREATE TABLE external_identity (
    issuer VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
    subject VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
    person_id BIGINT NOT NULL,
    linked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (issuer, subject),
    KEY external_identity_person (person_id),
    CONSTRAINT external_identity_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Whether an administrator gave the email address; one that a person typed proves nothing about who they are.
ALTER TABLE person ADD COLUMN email_given BOOLEAN NOT NULL DEFAULT TRUE;
