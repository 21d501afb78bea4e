package org.liaison.cases.casefile.htcds;

import java.util.regex.Pattern;

/// Cells that a spreadsheet would run or change instead of showing them.
final class Formula {

    private static final Pattern NUMBER_OR_PHONE = Pattern.compile("[+-]\\d[\\d .,()/;+-]*");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /// With the wide forms, which some spreadsheets read like the narrow ones.
    private static final String STARTS = "=@+-\t\r\n＝＠＋－";

    private Formula() {}

    /// Whether an import refuses the cell: it starts with `=`, `@`, tab or carriage return, or with
    /// `+` or `-` and is neither a number nor a telephone number.
    static boolean startsLikeOne(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        return switch (cell.charAt(0)) {
            case '=', '@', '\t', '\r' -> true;
            case '+', '-' -> !NUMBER_OR_PHONE.matcher(cell).matches();
            default -> false;
        };
    }

    /// The cell as a spreadsheet shows it unchanged: what it might run gets an apostrophe before.
    static String shown(String cell) {
        boolean risky = !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0;
        return risky && !PLAIN_NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
