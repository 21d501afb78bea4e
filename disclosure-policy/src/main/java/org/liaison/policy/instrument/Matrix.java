package org.liaison.policy.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.Treatment;

/// What an instrument allows by purpose, category and class; what it does not name is withheld.
public final class Matrix {
    private record Cell(Purpose purpose, PersonCategory category, FieldClass fieldClass) {}

    private final List<MatrixRow> rows;
    private final Map<Cell, Treatment> cells;

    private Matrix(List<MatrixRow> rows, Map<Cell, Treatment> cells) {
        this.rows = rows;
        this.cells = cells;
    }

    /// A matrix of rows.
    ///
    /// @throws IllegalArgumentException when two rows name the same cell
    public static Matrix of(Collection<MatrixRow> rows) {
        Map<Cell, Treatment> cells = new HashMap<>();
        for (MatrixRow row : rows) {
            Cell cell = new Cell(row.purpose(), row.category(), row.fieldClass());
            if (cells.put(cell, row.treatment()) != null) {
                throw new IllegalArgumentException(
                        "a matrix names each purpose, category and class once; twice: " + cell);
            }
        }
        return new Matrix(List.copyOf(rows), Map.copyOf(cells));
    }

    /// Names nothing: withholds everything.
    public static Matrix empty() {
        return of(List.of());
    }

    /// The strictest treatment over all categories; a category the matrix does not name withholds.
    public Treatment treatment(
            Purpose purpose, Set<PersonCategory> categories, FieldClass fieldClass) {
        List<Treatment> treatments = new ArrayList<>();
        for (PersonCategory category : categories) {
            treatments.add(
                    cells.getOrDefault(
                            new Cell(purpose, category, fieldClass), Treatment.WITHHOLD));
        }
        return Treatment.strictest(treatments);
    }

    /// Whether every category has a cell of its own.
    public boolean names(Purpose purpose, Set<PersonCategory> categories, FieldClass fieldClass) {
        return categories.stream()
                .allMatch(category -> cells.containsKey(new Cell(purpose, category, fieldClass)));
    }

    /// The rows as they were given.
    public List<MatrixRow> rows() {
        return rows;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix matrix && cells.equals(matrix.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return "Matrix[" + cells.size() + " cells]";
    }
}
