package org.commonplace;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was posted to people, as it lies in the outbox. */
@Component
public class TestPost {

    private final JdbcClient database;

    TestPost(JdbcClient database) {
        this.database = database;
    }

    /** The texts of all letters to an address, first posted first. */
    public List<String> to(String address) {
        return database.sql("select body from letter where recipient = ? order by id")
                .param(address)
                .query(String.class)
                .list();
    }

    /** The secret in the last letter to an address, after this path. */
    public String secret(String address, String path) {
        Matcher link =
                Pattern.compile("/" + path + "/([\\w-]+)").matcher(to(address).getLast());
        if (!link.find()) {
            throw new AssertionError(
                    "No link to " + path + " in: " + to(address).getLast());
        }
        return link.group(1);
    }
}
