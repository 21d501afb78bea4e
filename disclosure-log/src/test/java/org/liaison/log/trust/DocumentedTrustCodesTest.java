package org.liaison.log.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The table in docs/disclosure-log.md is what others implement.
class DocumentedTrustCodesTest {

    private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");

    @Test
    void areAllTheCodesThereAreInTheirOrder() throws IOException {
        // given
        String page = Files.readString(Path.of("../docs/disclosure-log.md"));
        String trust = page.substring(page.indexOf("## 9."));
        // when
        List<String> documented =
                trust.lines()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.split("\\|", -1)[1])
                        .flatMap(cell -> CODE.matcher(cell).results().map(found -> found.group(1)))
                        .toList();
        // then
        assertThat(documented)
                .containsExactlyElementsOf(
                        Arrays.stream(TrustFault.values()).map(TrustFault::code).toList());
    }
}
