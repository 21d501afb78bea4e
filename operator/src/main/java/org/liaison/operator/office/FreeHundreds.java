package org.liaison.operator.office;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liaison.operator.process.LoopbackPort;

/// Finds port plans that nobody uses.
public final class FreeHundreds {

    /// Where the parts of an office of the largest profile listen, from its hundred on.
    private static final List<Integer> OF_AN_OFFICE =
            List.of(
                    0, 1, 2, 3, 4, 5, 6, 7, 10, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 40,
                    44, 48);

    private static final List<Integer> USED =
            Stream.of(100, 200)
                    .flatMap(hundred -> OF_AN_OFFICE.stream().map(port -> hundred + port))
                    .toList();

    private FreeHundreds() {}

    public static PortPlan find() {
        // Runs beside each other look elsewhere.
        SecureRandom random = new SecureRandom();
        return IntStream.generate(() -> 12_000 + random.nextInt(80) * 250)
                .filter(base ->
                        USED.stream()
                                .map(offset -> new LoopbackPort(base + offset))
                                .allMatch(LoopbackPort::isFree))
                .limit(200)
                .mapToObj(PortPlan::new)
                .findFirst()
                .orElseThrow();
    }
}
