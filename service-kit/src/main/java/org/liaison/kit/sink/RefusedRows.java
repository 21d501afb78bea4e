package org.liaison.kit.sink;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/// Takes a batch, and finds what in it can never be taken: what the database refuses for its value
/// would fail again at each attempt, with everything behind it. An outage is thrown on.
public final class RefusedRows {

    /// SQLSTATE classes 22, data exception, and 54, a limit exceeded, as by a key that is too long.
    private static final Set<String> VALUE = Set.of("22", "54");

    /// SQLSTATE class 23, integrity constraint violation.
    private static final String CONSTRAINT = "23";

    private final Set<String> constraints;

    /// @param constraints names of those that a value from outside may break; any other that breaks
    ///   is a bug or an outage
    public RefusedRows(Set<String> constraints) {
        this.constraints = Set.copyOf(constraints);
    }

    /// Takes all, in their order, and returns what was refused.
    ///
    /// @param take takes some of them in a transaction of its own, or throws and has changed
    ///   nothing
    public <T> List<T> take(List<T> batch, Consumer<List<T>> take) {
        try {
            take.accept(batch);
            return List.of();
        } catch (DataAccessException
                | IllegalArgumentException
                | DateTimeException
                | ArithmeticException failed) {
            if (batch.isEmpty() || !isOfAValue(failed)) {
                throw failed;
            }
            return batch.size() == 1 ? List.copyOf(batch) : halves(batch, take);
        }
    }

    private <T> List<T> halves(List<T> batch, Consumer<List<T>> take) {
        int half = batch.size() / 2;
        List<T> refused = new ArrayList<>(take(batch.subList(0, half), take));
        refused.addAll(take(batch.subList(half, batch.size()), take));
        return refused;
    }

    private boolean isOfAValue(RuntimeException failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return isOfAValue(refused);
            }
        }
        return !(failed instanceof DataAccessException);
    }

    private boolean isOfAValue(SQLException refused) {
        @Nullable String state = refused.getSQLState();
        if (state == null || state.length() < 2) {
            return false;
        }
        String classOfState = state.substring(0, 2);
        return VALUE.contains(classOfState)
                || (classOfState.equals(CONSTRAINT) && isNamed(refused));
    }

    /// PostgreSQL names the constraint on the first line; what follows may quote the row.
    private boolean isNamed(SQLException refused) {
        return Optional.ofNullable(refused.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .filter(line ->
                        constraints.stream()
                                .anyMatch(name -> line.contains("constraint \"" + name + "\"")))
                .isPresent();
    }
}
