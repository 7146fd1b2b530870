package org.commonplace.broken.ui;

import org.springframework.jdbc.core.JdbcTemplate;

/** Goes past the services to what is stored. */
class JdbcTemplateView {

    private final JdbcTemplate database;

    JdbcTemplateView(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public String toString() {
        return database.toString();
    }
}
