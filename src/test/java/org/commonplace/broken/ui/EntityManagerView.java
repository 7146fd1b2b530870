package org.commonplace.broken.ui;

import jakarta.persistence.EntityManager;

/** Goes past the services to what is stored. */
class EntityManagerView {

    private final EntityManager database;

    EntityManagerView(EntityManager database) {
        this.database = database;
    }

    @Override
    public String toString() {
        return database.toString();
    }
}
