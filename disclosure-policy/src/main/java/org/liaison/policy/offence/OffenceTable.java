package org.liaison.policy.offence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.party.CountryCode;

/// Offence by country; a country or offence that is not in it is unknown, and unknown is treated as
/// the worst.
public final class OffenceTable {
    private record Cell(Offence offence, CountryCode country) {}

    private final Map<Cell, OffenceInCountry> cells;

    private OffenceTable(Map<Cell, OffenceInCountry> cells) {
        this.cells = cells;
    }

    /// A table of rows.
    ///
    /// @throws IllegalArgumentException when two rows are for the same offence and country
    public static OffenceTable of(Collection<OffenceInCountry> rows) {
        Map<Cell, OffenceInCountry> cells = new HashMap<>();
        for (OffenceInCountry row : rows) {
            CountryCode country = row.country();
            if (country == null) {
                throw new IllegalArgumentException("a row of the offence table names a country");
            }
            if (cells.put(new Cell(row.offence(), country), row) != null) {
                throw new IllegalArgumentException(
                        "the offence table has two rows for %s in %s"
                                .formatted(row.offence().code(), country));
            }
        }
        return new OffenceTable(Map.copyOf(cells));
    }

    /// The table kept in [OffenceRows].
    public static OffenceTable standard() {
        return of(OffenceRows.ALL);
    }

    /// The row for a country, or a row of unknowns; `null` is a recipient that reaches every
    /// country.
    public OffenceInCountry lookUp(Offence offence, @Nullable CountryCode country) {
        OffenceInCountry row = country == null ? null : cells.get(new Cell(offence, country));
        return row == null ? unknown(offence, country) : row;
    }

    private static OffenceInCountry unknown(Offence offence, @Nullable CountryCode country) {
        return new OffenceInCountry(
                offence,
                country,
                Criminality.UNKNOWN,
                "",
                "",
                "not in the offence table",
                DeathPenalty.UNKNOWN,
                "");
    }
}
