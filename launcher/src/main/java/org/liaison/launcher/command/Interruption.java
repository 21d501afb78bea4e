package org.liaison.launcher.command;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.Progress;

/// What happens at Ctrl-C: the parts are in sessions of their own and go on, so either they are
/// stopped here or the person is told that they run.
final class Interruption {

    private final AtomicBoolean over = new AtomicBoolean();
    private final Progress progress;
    private final Offices running;
    private final boolean stop;

    private Interruption(Progress progress, Offices running, boolean stop) {
        this.progress = progress;
        this.running = running;
        this.stop = stop;
    }

    static Interruption watch(Progress progress, Offices running, boolean stop) {
        Interruption interruption = new Interruption(progress, running, stop);
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::act, "interruption"));
        return interruption;
    }

    /// The command ended by itself.
    void over() {
        over.set(true);
    }

    private void act() {
        if (over.get()) {
            return;
        }
        if (!stop) {
            progress.line("Interrupted. What was started goes on running: ./liaison status | down");
            return;
        }
        try {
            progress.line("Interrupted: stopping everything");
            running.stop();
        } catch (OperatorFailure | IOException failed) {
            progress.line(String.valueOf(failed.getMessage()));
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }
}
