package org.liaison.audit.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.liaison.audit.inspection.Filter;
import org.liaison.audit.inspection.Inspection.LogLine;

/// A list does not end because lines of a page are not shown.
class ShowingFewerLinesThanThereAreTest {

    private static final Filter TEN =
            new Filter(null, null, null, null, null, null, null, null, null, 10);

    @Test
    void goesOnAfterThePageThatWasLookedAt() {
        // when
        LinePage page = LinePage.of(lines(10), TEN, line -> line.index() > 95);
        // then
        assertThat(page.lines()).hasSize(4);
        assertThat(page.next()).isEqualTo(Cursor.after(90));
    }

    @Test
    void goesOnAlsoWhenNoLineOfAPageIsShown() {
        assertThat(LinePage.of(lines(10), TEN, line -> false).next()).isEqualTo(Cursor.after(90));
    }

    @Test
    void endsWhereTheListEnds() {
        assertThat(LinePage.of(lines(9), TEN).next()).isNull();
        assertThat(LinePage.of(List.of(), TEN).next()).isNull();
    }

    private static List<LogLine> lines(int count) {
        return LongStream.range(0, count)
                .mapToObj(n -> new LogLine(99 - n, Map.of("entryId", "e" + n)))
                .toList();
    }
}
