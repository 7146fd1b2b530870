-- Addresses mailed to someone so that they may choose a password; only their digests are kept.
CREATE TABLE account_link (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    digest BINARY(32) NOT NULL,
    person_id BIGINT NOT NULL,
    kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    UNIQUE KEY account_link_digest (digest),
    KEY account_link_person (person_id, kind),
    CONSTRAINT account_link_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What was typed by those who forgot their password, for the moment until it has been looked up.
CREATE TABLE password_request (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    typed VARCHAR(254) NOT NULL,
    asked_at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

ALTER TABLE person
    ADD COLUMN language VARCHAR(35) NULL,
    ADD KEY person_email (email);

-- Staff groups were kept by name; they are codes, whose names are settings.
UPDATE person SET staff_group = CASE staff_group
    WHEN 'Medical and Dental' THEN '01'
    WHEN 'Students' THEN '02'
    WHEN 'Nursing and Midwifery Registered' THEN '03'
    WHEN 'Allied Health Professionals' THEN '04'
    WHEN 'Additional Professional Scientific and Technical' THEN '05'
    WHEN 'Healthcare Scientists' THEN '06'
    WHEN 'Additional Clinical Services' THEN '07'
    WHEN 'Administrative and Clerical' THEN '08'
    WHEN 'Estates and Ancillary' THEN '09'
    WHEN 'Supplementary Roles' THEN '10'
    ELSE staff_group
END
WHERE staff_group IS NOT NULL;
