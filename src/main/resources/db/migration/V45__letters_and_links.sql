-- What kept a letter back, as a word the product has a sentence for, and what the letter is about, by which it can be withdrawn.
ALTER TABLE letter
    ADD COLUMN IF NOT EXISTS trouble VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    ADD COLUMN IF NOT EXISTS about VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD INDEX IF NOT EXISTS ix_letter_about (about);

-- The secret of an invitation, sealed with the installation's key: administrators hand the link on where no mail can.
ALTER TABLE account_link
    ADD COLUMN IF NOT EXISTS sealed VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NULL;
