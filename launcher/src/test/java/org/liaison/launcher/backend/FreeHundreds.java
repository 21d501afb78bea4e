package org.liaison.launcher.backend;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.liaison.launcher.office.PortPlan;
import org.liaison.launcher.process.LoopbackPort;

/// Finds port plans that nobody uses.
public final class FreeHundreds {

    private static final List<Integer> USED = List.of(0, 110, 120, 121, 122, 210, 220, 221, 222);

    private FreeHundreds() {}

    public static PortPlan find() {
        // From the process number, so that runs beside each other look elsewhere.
        Random random = new Random(ProcessHandle.current().pid());
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
