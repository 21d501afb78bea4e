package org.liaison.launcher.command;

import java.io.IOException;
import java.util.stream.Collectors;
import org.liaison.launcher.backend.House;
import org.liaison.launcher.backend.HouseStart;
import org.liaison.launcher.backend.HouseStop;
import org.liaison.operator.Progress;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;

/// A house that is started and stopped with words for the person at the keyboard.
final class Running implements Offices {

    private final House house;
    private final Progress progress;

    Running(House house, Progress progress) {
        this.house = house;
        this.progress = progress;
    }

    @Override
    public House house() {
        return house;
    }

    @Override
    public void start(boolean again) throws IOException, InterruptedException {
        long began = System.nanoTime();
        progress.line("Starting the offices es and cn (the first time takes some minutes)");
        HouseStart start = new HouseStart(house, progress);
        if (again) {
            start.learning();
        }
        start.run();
        progress.line(
                "All parts are ready after %.0f s".formatted((System.nanoTime() - began) / 1e9));
        addresses();
    }

    @Override
    public void stop() throws InterruptedException {
        new HouseStop(house, progress).run();
        progress.line("Nothing of Liaison runs any more; the data is kept");
    }

    private void addresses() {
        LauncherSettings settings = house.settings();
        if (!house.missing().isEmpty()) {
            progress.line("Not built, so not started: " + String.join(", ", house.missing()));
        }
        for (Office office : house.offices()) {
            progress.line(
                    "Office %s: %s"
                            .formatted(
                                    office.code(),
                                    settings.ports().gateways(office, settings.profile()).stream()
                                            .map("http://127.0.0.1:%d/"::formatted)
                                            .collect(Collectors.joining(" or "))));
        }
        progress.line("Logins (invented people): " + settings.state().logins());
        progress.line(
                "Trust policies for ./liaison verify, for proofs and for exports of each log: "
                        + settings.state().policies());
    }
}
