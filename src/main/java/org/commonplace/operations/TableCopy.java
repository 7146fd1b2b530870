package org.commonplace.operations;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table as bytes: for every column of every row, in the order of the primary key, its length (-1 for
 * null) and its value, as text where it is not binary. Equal tables give equal bytes.
 */
record TableCopy(String table, List<Column> columns) {

    private static final int BATCH = 500;
    private static final int NULL = -1;
    private static final Set<String> BINARY =
            Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "bit");

    record Column(String name, boolean binary, boolean key) {}

    static TableCopy of(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT column_name, data_type, column_key FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name = ? AND is_generated = 'NEVER'
                ORDER BY ordinal_position
                """)) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(
                            rows.getString(1), BINARY.contains(rows.getString(2)), "PRI".equals(rows.getString(3))));
                }
            }
        }
        return new TableCopy(table, columns);
    }

    void write(Connection connection, OutputStream out) throws SQLException, IOException {
        DataOutputStream data = new DataOutputStream(out);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            try (ResultSet rows = statement.executeQuery(select())) {
                while (rows.next()) {
                    writeRow(rows, data);
                }
            }
        }
        data.flush();
    }

    void read(Connection connection, InputStream in) throws SQLException, IOException {
        DataInputStream data = new DataInputStream(in);
        try (PreparedStatement insert = connection.prepareStatement(insert())) {
            int waiting = 0;
            while (readRow(data, insert)) {
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
        connection.commit();
    }

    private void writeRow(ResultSet row, DataOutputStream data) throws SQLException, IOException {
        for (int i = 0; i < columns.size(); i++) {
            byte[] value = value(row, i);
            data.writeInt(value == null ? NULL : value.length);
            if (value != null) {
                data.write(value);
            }
        }
    }

    private byte @Nullable [] value(ResultSet row, int column) throws SQLException {
        if (columns.get(column).binary()) {
            return row.getBytes(column + 1);
        }
        String text = row.getString(column + 1);
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private boolean readRow(DataInputStream data, PreparedStatement insert) throws SQLException, IOException {
        for (int i = 0; i < columns.size(); i++) {
            int length;
            try {
                length = data.readInt();
            } catch (EOFException end) {
                if (i == 0) {
                    return false;
                }
                throw end;
            }
            byte[] value = length == NULL ? null : data.readNBytes(length);
            if (value == null) {
                insert.setObject(i + 1, null);
            } else if (columns.get(i).binary()) {
                insert.setBytes(i + 1, value);
            } else {
                insert.setString(i + 1, new String(value, StandardCharsets.UTF_8));
            }
        }
        return !columns.isEmpty();
    }

    private String select() {
        List<String> keys = columns.stream()
                .filter(Column::key)
                .map(Column::name)
                .map(TableCopy::quoted)
                .toList();
        String order = keys.isEmpty() ? "" : " ORDER BY " + String.join(", ", keys);
        return "SELECT " + names() + " FROM " + quoted(table) + order;
    }

    private String insert() {
        String values = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return "INSERT INTO " + quoted(table) + " (" + names() + ") VALUES (" + values + ")";
    }

    private String names() {
        return String.join(
                ", ", columns.stream().map(Column::name).map(TableCopy::quoted).toList());
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
