package org.commonplace.wiki;

import java.util.List;
import java.util.Map;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one portion of a list, and how long the whole list is. */
@Component
class Portions {

    private final JdbcClient database;

    Portions(JdbcClient database) {
        this.database = database;
    }

    /**
     * A list to be read in portions.
     *
     * @param columns from {@code SELECT} on
     * @param rows from {@code FROM} on
     * @param order what follows {@code ORDER BY}
     */
    record Query(String columns, String rows, String order, Map<String, Object> parameters) {}

    <T> Listing<T> read(Query query, Paging paging, RowMapper<T> mapper) {
        List<T> items = database.sql(
                        query.columns + " " + query.rows + " ORDER BY " + query.order + " LIMIT :limit OFFSET :offset")
                .params(query.parameters)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(mapper)
                .list();
        boolean all = paging.page() == 0 && items.size() < paging.size();
        return new Listing<>(items, all ? items.size() : count(query));
    }

    /** How many rows a list has. */
    long count(Query query) {
        return database.sql("SELECT COUNT(*) FROM (SELECT 1 " + query.rows + ") counted")
                .params(query.parameters)
                .query(Long.class)
                .single();
    }
}
