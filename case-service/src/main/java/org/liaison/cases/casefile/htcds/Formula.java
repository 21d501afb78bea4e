package org.liaison.cases.casefile.htcds;

import java.util.regex.Pattern;

/// Cells that a spreadsheet would run or change instead of showing them.
final class Formula {

    private static final Pattern NUMBER_OR_PHONE =
            Pattern.compile("[+-][(]?\\d[\\d\\p{Zs}.,()/;+-]*");
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

    /// What is wrong with such a cell and how to write it.
    static String remedy(String cell) {
        if (cell.chars().noneMatch(Character::isLetterOrDigit)) {
            return "leave the cell empty when there is no value";
        }
        return switch (cell.charAt(0)) {
            case '@' ->
                    "it starts with @, which a spreadsheet may run: write a handle without its @";
            case '=' -> "it starts with =, like a formula: write the value that the formula shows";
            case '\t', '\r' -> "it starts with a tab or a line break: take it away";
            default ->
                    "it starts with + or - and is neither a number nor a telephone number: write a"
                            + " number with digits, blanks and . , ( ) / ; only, and a text without"
                            + " the sign";
        };
    }

    /// The cell as a spreadsheet shows it unchanged: what it might run gets an apostrophe before.
    static String shown(String cell) {
        boolean risky = !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0;
        return risky && !PLAIN_NUMBER.matcher(cell).matches() ? "'" + cell : kept(cell);
    }

    /// The cell so that [#taken] gives it back: one that looks like [#shown] gets an apostrophe
    /// too.
    static String kept(String cell) {
        return isShown(cell) ? "'" + cell : cell;
    }

    /// The value of a cell: without the apostrophe that [#shown] put before it.
    static String taken(String cell) {
        return isShown(cell) ? cell.substring(1) : cell;
    }

    private static boolean isShown(String cell) {
        int behind = 0;
        while (behind < cell.length() && cell.charAt(behind) == '\'') {
            behind++;
        }
        return behind > 0 && behind < cell.length() && STARTS.indexOf(cell.charAt(behind)) >= 0;
    }
}
