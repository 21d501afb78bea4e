package org.liaison.operator.process;

import java.time.Duration;
import java.util.stream.Stream;

/// How much processor time processes have used since they started.
public final class CpuTime {

    private CpuTime() {}

    /// Of this process alone.
    public static Duration own() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Of a process and all that it started and that still run; zero for a process that does not.
    public static Duration ofTree(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
