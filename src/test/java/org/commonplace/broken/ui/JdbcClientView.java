package org.commonplace.broken.ui;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Goes past the services to what is stored. */
class JdbcClientView {

    private final JdbcClient database;

    JdbcClientView(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String toString() {
        return database.toString();
    }
}
