package org.liaison.operator.backend;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.liaison.operator.process.Launch;
import org.liaison.operator.process.MarkedProcess;
import org.liaison.operator.process.StopSignal;

/// One process of the house. Every method may be called again: starting twice changes nothing.
public interface Part {

    PartId id();

    /// Loopback ports it listens on.
    List<Integer> ports();

    /// Parts that must be ready before this one is started.
    List<PartId> needs();

    MarkedProcess process();

    Path log();

    /// Makes what it needs on disk: unpacked programs, formatted data, configuration, secrets.
    void prepare() throws IOException, InterruptedException;

    Launch launch() throws IOException;

    /// Whether it answers, asked while it runs.
    boolean isReady();

    /// What is done in it each time it becomes ready: databases, topics.
    default void whenReady() throws IOException, InterruptedException {}

    default StopSignal stopSignal() {
        return StopSignal.TERM;
    }

    /// How long its stop may take before it is ended by force. Long, because a JVM that learnt
    /// writes its cache when it is stopped.
    default Duration grace() {
        return Duration.ofMinutes(2);
    }

    /// How long its start may take on a machine that is slow or busy.
    default Duration patience() {
        return Duration.ofMinutes(8);
    }
}
