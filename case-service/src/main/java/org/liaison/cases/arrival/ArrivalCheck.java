package org.liaison.cases.arrival;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.liaison.schemas.CatalogueField;

/// Judges values that have the form of their column: what cannot be true or was changed on the way
/// is refused, what may be is doubted.
public final class ArrivalCheck {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1880, 1, 1);
    private static final int OLDEST = 120;
    private static final int MOST_CHILDREN = 40;
    private static final int MOST_LATITUDE = 90;
    private static final int MOST_LONGITUDE = 180;
    private static final String UNKNOWN = "leave the cell empty when it is not known";
    private static final Set<String> EMPTY_CELLS =
            Set.of("1899-12-30", "1899-12-31", "1900-01-01", "1904-01-01");

    /// Not the joiners, which several scripts need.
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private static final Pattern FULL_WIDTH =
            Pattern.compile("[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]");
    private static final Pattern APOSTROPHE = Pattern.compile("['\u2019\u2018`][0-9].*");

    private final LocalDate today;

    /// @param today the last day that can have begun anywhere
    public ArrivalCheck(LocalDate today) {
        this.today = today;
    }

    /// Why the value cannot be taken; empty if it can.
    public Optional<Remark> refusal(CatalogueField field, String value) {
        Optional<Remark> none = NoValue.refusal(field, value);
        if (none.isPresent()) {
            return none;
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LOOKUP -> SpreadsheetNumber.in(value);
            case TEXT_LIST ->
                    Blanks.parts(value).stream()
                            .map(SpreadsheetNumber::in)
                            .flatMap(Optional::stream)
                            .findFirst();
            case DATE -> birth(field, value);
            case NUMBER, GEOLOCATION -> number(field.name(), value);
            case COUNTRY_CODE, COUNTRY_CODES -> country(value);
            case LANGUAGE_CODE -> language(value);
            case CHECKBOX, PICKLIST, MULTISELECT_PICKLIST -> Optional.empty();
        };
    }

    /// What should be looked at before the value is relied on.
    ///
    /// @param row all values of the row, by column
    public List<Remark> doubts(CatalogueField field, String value, Map<String, String> row) {
        List<Remark> doubts = new ArrayList<>();
        if (NoValue.isFreeText(field)) {
            doubts.addAll(BrokenLetters.in(value));
            doubts.addAll(written(value));
            doubts.addAll(NumberDoubts.of(field, value, row));
            NoValue.doubt(field, value).ifPresent(doubts::add);
        }
        if (EMPTY_CELLS.contains(value)) {
            doubts.add(new Remark(ArrivalRule.SPREADSHEET_EPOCH, UNKNOWN));
        }
        if (isPast(field) && start(value).isAfter(today)) {
            doubts.add(new Remark(ArrivalRule.FUTURE_DATE, "look whether day and year are right"));
        }
        return doubts;
    }

    private static List<Remark> written(String value) {
        List<Remark> doubts = new ArrayList<>();
        if (!Blanks.strip(value).equals(value)) {
            doubts.add(
                    new Remark(ArrivalRule.SURROUNDING_BLANK, "take it away; it is kept as it is"));
        }
        if (INVISIBLE.matcher(Blanks.strip(value)).find()) {
            doubts.add(new Remark(ArrivalRule.INVISIBLE_CHARACTER, "type the value anew"));
        }
        if (FULL_WIDTH.matcher(value).find()) {
            doubts.add(new Remark(ArrivalRule.FULL_WIDTH, "write ordinary letters and digits"));
        }
        if (APOSTROPHE.matcher(value).matches()) {
            doubts.add(
                    new Remark(
                            ArrivalRule.LEADING_APOSTROPHE,
                            "take it away; a column that is formatted as text needs none"));
        }
        return doubts;
    }

    private Optional<Remark> birth(CatalogueField field, String value) {
        LocalDate start = start(value);
        boolean birth = field.fieldClass().equals("birth");
        return birth && (start.isAfter(today) || start.isBefore(EARLIEST_BIRTH))
                ? Optional.of(new Remark(ArrivalRule.BIRTH_RANGE, "look whether the year is right"))
                : Optional.empty();
    }

    private static boolean isPast(CatalogueField field) {
        return switch (field.name()) {
            case "hte_Date",
                    "cas_IncomingReferralDate",
                    "cas_OutgoingReferralDate",
                    "spl_ActualEndDate" ->
                    true;
            default -> false;
        };
    }

    /// The first day that a date means: `2001` began on the first of January.
    private static LocalDate start(String value) {
        return LocalDate.parse(value + "-01-01".substring(value.length() - "2001".length()));
    }

    private static Optional<Remark> number(String field, String value) {
        BigDecimal number = new BigDecimal(value);
        if (field.equals("vic_AgeWhenTrafficked")) {
            return within(number, 0, OLDEST, ArrivalRule.AGE_RANGE);
        }
        if (field.equals("prs_NumberOfChildren")) {
            return within(number, 0, MOST_CHILDREN, ArrivalRule.COUNT_RANGE);
        }
        int most = field.endsWith("Latitude") ? MOST_LATITUDE : MOST_LONGITUDE;
        return within(number, -most, most, ArrivalRule.DEGREE_RANGE);
    }

    private static Optional<Remark> within(
            BigDecimal number, int least, int most, ArrivalRule rule) {
        boolean holds =
                number.compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        return holds ? Optional.empty() : Optional.of(new Remark(rule, UNKNOWN));
    }

    private static Optional<Remark> country(String value) {
        for (String part : Blanks.parts(value)) {
            if (!Countries.isCode(part)) {
                String remedy =
                        Countries.isWithdrawn(part)
                                ? "the code was withdrawn: write that of the country of today"
                                : Countries.meant(part)
                                        .map(code -> "write " + code)
                                        .orElse("no country has this code: " + UNKNOWN);
                return Optional.of(new Remark(ArrivalRule.COUNTRY_CODE, remedy));
            }
        }
        return Optional.empty();
    }

    private static Optional<Remark> language(String value) {
        if (Languages.isCode(value)) {
            return Optional.empty();
        }
        String remedy =
                Languages.meant(value)
                        .map(code -> "write " + code)
                        .orElse("no language has this code: " + UNKNOWN);
        return Optional.of(new Remark(ArrivalRule.LANGUAGE_CODE, remedy));
    }
}
