package org.commonplace.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole database as named streams: how each table is made ({@code tables/}), its rows ({@code rows/}) and its
 * triggers ({@code triggers/}).
 */
final class DatabaseCopy {

    private static final String TABLES = "tables/";
    private static final String ROWS = "rows/";
    private static final String TRIGGERS = "triggers/";

    /** Takes one named part of the copy. */
    interface Sink {

        /** What writes a part's bytes. */
        interface Content {
            void to(OutputStream out) throws IOException, SQLException;
        }

        void add(String name, Content content) throws IOException, SQLException;
    }

    /** Gives the parts of a copy back. */
    interface Source {

        List<String> names();

        InputStream open(String name) throws IOException;
    }

    private final Connection connection;

    DatabaseCopy(Connection connection) {
        this.connection = connection;
    }

    /** From here on, what is read is the database as it is at this moment, whatever is written meanwhile. */
    void freeze() throws SQLException {
        run("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        run("START TRANSACTION WITH CONSISTENT SNAPSHOT");
    }

    void writeTo(Sink sink) throws SQLException, IOException {
        for (String table : tables()) {
            sink.add(TABLES + table, text(single("SHOW CREATE TABLE " + TableCopy.quoted(table), 2)));
            sink.add(ROWS + table, out -> TableCopy.of(connection, table).write(connection, out));
        }
        for (String[] trigger : triggers()) {
            sink.add(TRIGGERS + trigger[0], text(trigger[1]));
        }
    }

    void readFrom(Source source) throws SQLException, IOException {
        connection.setAutoCommit(false);
        run("SET SESSION foreign_key_checks = 0, unique_checks = 0, sql_mode = 'NO_AUTO_VALUE_ON_ZERO'");
        for (String name : named(source, TABLES)) {
            run(textOf(source, name));
        }
        for (String name : named(source, ROWS)) {
            try (InputStream rows = source.open(name)) {
                TableCopy.of(connection, name.substring(ROWS.length())).read(connection, rows);
            }
        }
        for (String name : named(source, TRIGGERS)) {
            run(textOf(source, name));
        }
        connection.commit();
    }

    List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private List<String[]> triggers() throws SQLException {
        List<String[]> triggers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT trigger_name, action_timing, event_manipulation, event_object_table, action_statement
                        FROM information_schema.triggers WHERE trigger_schema = DATABASE()
                        ORDER BY event_object_table, action_timing, event_manipulation, action_order
                        """)) {
            while (rows.next()) {
                String made = "CREATE TRIGGER " + TableCopy.quoted(rows.getString(1)) + " " + rows.getString(2) + " "
                        + rows.getString(3) + " ON " + TableCopy.quoted(rows.getString(4)) + " FOR EACH ROW "
                        + rows.getString(5);
                triggers.add(new String[] {rows.getString(1), made});
            }
        }
        return triggers;
    }

    private static List<String> named(Source source, String prefix) {
        return source.names().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    private static String textOf(Source source, String name) throws IOException {
        try (InputStream in = source.open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Sink.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String single(String query, int column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(column);
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
