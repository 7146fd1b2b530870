-- Public spaces in which whoever publishes signs that the text identifies no patient.
CREATE TABLE space_signing (
    space_id BIGINT      NOT NULL PRIMARY KEY,
    since    DATETIME(6) NOT NULL,
    CONSTRAINT fk_space_signing_space FOREIGN KEY (space_id) REFERENCES space (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
