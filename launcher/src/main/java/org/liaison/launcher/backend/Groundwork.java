package org.liaison.launcher.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.backend.Part;
import org.liaison.operator.backend.PartId;
import org.liaison.operator.office.SecretFile;
import org.liaison.operator.process.LoopbackPort;
import org.liaison.operator.process.Patience;

/// What must hold before anything is started: room on the disk, free ports, a writable folder.
final class Groundwork {

    private static final long FIRST_MEGABYTES = 2_500;
    private static final long LATER_MEGABYTES = 500;
    private static final Duration PORT_CLEARS_WITHIN = Duration.ofSeconds(4);

    private final House house;

    Groundwork(House house) {
        this.house = house;
    }

    void check() throws InterruptedException {
        disk();
        for (Part part : house.parts()) {
            if (part.process().running().isEmpty()) {
                for (int port : part.ports()) {
                    free(part, new LoopbackPort(port));
                }
            }
        }
    }

    /// A failure of the system as the one line a person can act on.
    static OperatorFailure inOneLine(Part part, IOException failed) {
        String reason = String.valueOf(failed.getMessage());
        if (reason.toLowerCase(Locale.ROOT).contains("no space left")) {
            return new OperatorFailure(
                    "The disk is full: free some space, then start again", failed);
        }
        return new OperatorFailure(part.id() + " could not be started: " + reason, failed);
    }

    private void disk() {
        var home = house.settings().state().path();
        boolean first = Files.notExists(house.settings().state().programs());
        try {
            SecretFile.folder(home);
            SecretFile.onlyOurs(home.resolve("offices"));
            SecretFile.onlyOurs(house.settings().state().keycloak());
            long free = Files.getFileStore(home).getUsableSpace() / 1_000_000;
            long needed = first ? FIRST_MEGABYTES : LATER_MEGABYTES;
            if (free < needed) {
                throw new OperatorFailure(
                        "The disk of %s has %d MB left, %d are needed"
                                .formatted(home, free, needed));
            }
        } catch (IOException refused) {
            throw new OperatorFailure("Cannot write to " + home, refused);
        }
    }

    private static void free(Part part, LoopbackPort port) throws InterruptedException {
        if (!Patience.until(PORT_CLEARS_WITHIN, port::isFree)) {
            throw new OperatorFailure(
                    "Port %d, which %s needs, is in use by another program: stop it or set LIAISON_PORT_BASE"
                            .formatted(port.number(), part.id()));
        }
    }

    /// Names of the parts of a house that run now.
    static List<PartId> running(House house) {
        List<PartId> running = new ArrayList<>();
        for (Part part : house.parts()) {
            if (part.process().running().isPresent()) {
                running.add(part.id());
            }
        }
        return running;
    }
}
