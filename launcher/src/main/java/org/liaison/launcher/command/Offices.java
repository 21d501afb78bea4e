package org.liaison.launcher.command;

import java.io.IOException;
import org.liaison.launcher.backend.House;

/// Offices that a command can start, show and stop, wherever they run.
interface Offices {

    /// What stories need to know of them.
    House house();

    /// Starts what does not run.
    ///
    /// @param again whether they will be started again: then it pays to learn
    void start(boolean again) throws IOException, InterruptedException;

    /// Returns when nothing of them runs.
    void stop() throws IOException, InterruptedException;
}
