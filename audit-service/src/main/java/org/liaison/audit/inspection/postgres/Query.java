package org.liaison.audit.inspection.postgres;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A `select` that grows by the conditions that are asked for. Values are parameters, never text.
final class Query {

    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();

    Query(String columns, String table) {
        sql = new StringBuilder("select " + columns + " from " + table + " where true");
    }

    /// Adds a condition whose placeholders all take the same value.
    Query and(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" and (").append(condition).append(')');
            condition
                    .chars()
                    .filter(character -> character == '?')
                    .forEach(placeholder -> parameters.add(value));
        }
        return this;
    }

    String newestFirst(int limit) {
        return sql + " order by leaf_index desc limit " + limit;
    }

    String countedBy(String column) {
        return sql + " group by " + column;
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
