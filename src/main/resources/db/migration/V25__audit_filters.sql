-- Each filter of the audit log in the order in which it is read.
ALTER TABLE audit_entry
    ADD INDEX audit_entry_by_person (person_id, happened_at, id),
    ADD INDEX audit_entry_by_action (action, happened_at, id),
    ADD INDEX audit_entry_by_content (subject_kind, subject_id, happened_at, id);
