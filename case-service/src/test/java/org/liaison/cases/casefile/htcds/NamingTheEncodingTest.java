package org.liaison.cases.casefile.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.cases.casefile.Fault;

/// A file in another encoding, or of another program, is refused by its name and with the way to
/// save it right.
class NamingTheEncodingTest {

    private static final String HEADER =
            ArrivingFile.KEYS + "prs_FirstName,prs_SecondName,lia_NameOriginalScript\r\n";

    @ParameterizedTest
    @CsvSource({
        "windows-1252,Ángel,Núñez,,windows-1252",
        "ISO-8859-1,José,Peñalba Íñigo,,windows-1252",
        "windows-1252,NÉLIDA,PEÑALBA,,windows-1252",
        "windows-1250,Łucja,Wiśniewska-Żak,,windows-1250",
        "windows-1251,Иван,Измислен,Иван Измислен,windows-1251",
        "KOI8-R,Иван,Измислен,Иван Измислен,KOI8-R",
        "GB18030,Lan,Wei,卫兰,GB18030",
        "GBK,Xiaoyun,Qiu,邱小云,GB18030",
        "GB18030,虚,构,虚构人物一,GB18030",
        "Big5,Mei,Lin,林美惠,Big5",
        "Big5,Shu,Hsu,許淑芬住在虛構市,Big5",
        "Shift_JIS,Sakura,Yamada,やまださくら,Shift_JIS",
        "EUC-KR,Minji,Kim,김민지는가상의인물,EUC-KR",
        "IBM850,José,Núñez,,DOS",
        "x-MacRoman,José,Núñez,,Macintosh",
    })
    void ofOneMachineOrCountry(String charset, String first, String family, String own, String name)
            throws IOException {
        // given
        String row =
                "Person,C-1,P-1,,%s,%s,%s\r\n".formatted(first, family, own == null ? "" : own);
        // when
        Fault fault =
                ArrivingFile.refused(
                        ArrivingFile.read((HEADER + row).getBytes(Charset.forName(charset))));
        // then
        assertThat(fault.rule()).isEqualTo("encoding");
        assertThat(fault.row()).isEqualTo(2);
        assertThat(fault.remedy()).contains(name, "CSV UTF-8").doesNotContain(family);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-32", "UTF-32LE"})
    void ofTwoOrFourBytesALetterWithOrWithoutAMark(String charset) throws IOException {
        // given
        String row = "Person\tC-1\tP-1\t\tJosé\tNúñez\t\r\n";
        // when
        Fault fault =
                ArrivingFile.refused(
                        ArrivingFile.read(
                                (HEADER.replace(',', '\t') + row)
                                        .getBytes(Charset.forName(charset))));
        // then
        assertThat(fault.rule()).isIn("encoding", "not-csv");
        assertThat(fault.remedy()).contains("CSV UTF-8");
        assertThat(fault.row()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PK\u0003\u0004xl/workbook.xml|workbook",
                "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1|old Excel",
                "%PDF-1.7|PDF",
                "{\\rtf1\\ansi|RTF",
                "'\u001F\u008B\u0008'|packed",
                "\u0089PNG|picture",
                "<!DOCTYPE html><html>|web page",
                "'  <html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">'|web page",
                "<?xml version=\"1.0\"?>|web page",
                "{\"caseRef\":\"C-1\"}|JSON",
            })
    void ofAnotherProgramUnderTheNameOfACsvFile(String start, String name) throws IOException {
        // when
        Fault fault =
                ArrivingFile.refused(
                        ArrivingFile.read(start.getBytes(StandardCharsets.ISO_8859_1)));
        // then
        assertThat(fault.rule()).isEqualTo("not-csv");
        assertThat(fault.remedy()).contains(name, "CSV UTF-8");
    }

    @Test
    void ofNothingButZeros() throws IOException {
        assertThat(ArrivingFile.refused(ArrivingFile.read(new byte[4096])).rule())
                .isEqualTo("not-csv");
    }
}
