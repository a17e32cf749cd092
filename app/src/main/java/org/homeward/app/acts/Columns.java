package org.homeward.app.acts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.homeward.app.texts.Multilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Reads the column types that read models use and JDBC does not know. */
public final class Columns {

    private static final TypeReference<Map<String, String>> TEXTS_BY_CODE = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    /** A text in several languages, stored as an object of language codes. */
    public static Multilingual multilingual(ResultSet row, String column) throws SQLException {
        return Multilingual.of(CanonicalJson.MAPPER.readValue(row.getString(column), TEXTS_BY_CODE));
    }

    /** As {@link #multilingual}; null where the column is. */
    public static @Nullable Multilingual optionalMultilingual(ResultSet row, String column) throws SQLException {
        return row.getString(column) == null ? null : multilingual(row, column);
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return CanonicalJson.MAPPER.readValue(row.getString(column), TEXTS);
    }

    public static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** A whole number; null where the column is. */
    public static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private Columns() {}
}
