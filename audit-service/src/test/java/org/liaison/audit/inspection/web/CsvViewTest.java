package org.liaison.audit.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.audit.inspection.Inspection.LogLine;

class CsvViewTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 4, 1000})
    void holdsTheNamesOfTheColumnsAndEveryLine(long count) {
        List<LogLine> lines = LongStream.range(0, count).mapToObj(CsvViewTest::line).toList();

        String csv = CsvView.of(lines);

        assertThat(csv.lines()).hasSize((int) count + 1).startsWith("\"entryId\",\"kind\"");
        assertThat(csv.lines().skip(1))
                .containsExactlyElementsOf(
                        lines.stream()
                                .map(line -> "\"%s\",\"SENT\"".formatted(entryId(line.index())))
                                .toList());
    }

    @Test
    void isEmptyWithoutLines() {
        assertThat(CsvView.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+34600000000", "-2", "@x", "\tx", "\rx"})
    void keepsASpreadsheetFromRunningACell(String cell) {
        assertThat(CsvView.of(List.of(new LogLine(0, Map.of("rule", cell)))))
                .contains("\"'" + cell + "\"");
    }

    private static LogLine line(long index) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("entryId", entryId(index));
        columns.put("kind", "SENT");
        return new LogLine(index, columns);
    }

    private static String entryId(long index) {
        return "0191d5a0-0000-8000-8000-%012d".formatted(index);
    }
}
