package org.liaison.operator.backend;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.Progress;
import org.liaison.operator.process.Patience;
import org.liaison.operator.process.ProcessMark;

/// Brings one part from whatever state it is in to ready, and down again.
public final class Starter {

    private static final Duration TELL = Duration.ofSeconds(30);

    private final Progress progress;

    public Starter(Progress progress) {
        this.progress = progress;
    }

    /// Starts the part unless it runs, and waits until it is ready.
    public void start(Part part) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Optional<ProcessMark> running = part.process().running();
        if (running.isPresent() && part.isReady()) {
            part.whenReady();
            progress.part(part.id().toString(), "runs already");
            return;
        }
        ProcessMark mark = running.isPresent() ? running.get() : launch(part);
        awaitReady(part, mark, began);
        part.whenReady();
        progress.part(part.id().toString(), "ready in " + seconds(began));
    }

    /// Stops the part if it runs.
    public void stop(Part part) throws IOException, InterruptedException {
        boolean ran = part.process().running().isPresent();
        if (!part.process().stop(part.stopSignal(), part.grace())) {
            throw new OperatorFailure(part.id() + " does not stop; see " + part.log());
        }
        if (ran) {
            progress.part(part.id().toString(), "stopped");
        }
    }

    private ProcessMark launch(Part part) throws IOException, InterruptedException {
        progress.part(part.id().toString(), "starting");
        part.prepare();
        return part.process().start(part.launch());
    }

    /// On a loaded machine a start takes minutes; whoever waits is told every half of one.
    private void awaitReady(Part part, ProcessMark mark, long began) throws InterruptedException {
        long end = System.nanoTime() + part.patience().toNanos();
        while (!Patience.until(TELL, () -> !mark.isAlive() || part.isReady())) {
            if (System.nanoTime() - end > 0) {
                throw new OperatorFailure(
                        "%s is not ready after %s; see %s"
                                .formatted(part.id(), seconds(began), part.log()));
            }
            progress.part(part.id().toString(), "not ready yet after " + seconds(began));
        }
        if (!mark.isAlive()) {
            throw new OperatorFailure(part.id() + " ended while starting; see " + part.log());
        }
    }

    private static String seconds(long began) {
        return "%.1f s".formatted((System.nanoTime() - began) / 1e9);
    }
}
