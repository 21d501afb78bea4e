package org.liaison.cases.casefile.htcds;

/// How people save a file that can be read here.
final class SavingAsCsv {

    static final String AS_UTF8 =
            "save it as CSV in UTF-8: in Excel \"CSV UTF-8 (comma delimited)\", in LibreOffice \"Text"
                    + " CSV\" with the character set \"Unicode (UTF-8)\", in WPS or an editor the"
                    + " encoding UTF-8";

    static final String IN_COLUMNS =
            "save it as CSV with a comma, a semicolon or a tab between the columns";

    private SavingAsCsv() {}
}
