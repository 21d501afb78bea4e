package org.liaison.launcher.story;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.liaison.launcher.backend.House;
import org.liaison.launcher.backend.HouseStart;
import org.liaison.launcher.backend.HouseStop;
import org.liaison.launcher.demo.Stage;
import org.liaison.operator.Progress;
import org.liaison.operator.backend.Part;
import org.liaison.operator.office.FreeHundreds;
import org.liaison.operator.office.Installation;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.Profile;
import org.liaison.operator.office.StateFolder;

/// Both offices, all parts real, started once for all stories of this JVM and stopped with it.
final class TheHouse {

    private final House house;
    private final Progress progress;

    private TheHouse(House house, Progress progress) {
        this.house = house;
        this.progress = progress;
    }

    /// One of each part.
    static TheHouse running() {
        return Single.HOUSE;
    }

    /// Three brokers and two processes of each service.
    static TheHouse cluster() {
        return Cluster.HOUSE;
    }

    private static final class Single {
        static final TheHouse HOUSE = start(Profile.SINGLE);
    }

    private static final class Cluster {
        static final TheHouse HOUSE = start(Profile.CLUSTER);
    }

    private static TheHouse start(Profile profile) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "house-");
            LauncherSettings settings =
                    new LauncherSettings(
                            Installation.find(),
                            new StateFolder(folder.resolve("casa ñ 家 #1")),
                            FreeHundreds.find());
            settings.state().choose(profile);
            settings.state().chooseShortLife();
            Path told = Path.of("target", "stories.txt");
            Progress progress =
                    new Progress(
                            new PrintWriter(Files.newBufferedWriter(told, StandardCharsets.UTF_8)));
            TheHouse house = new TheHouse(House.of(settings), progress);
            if (!house.house.missing().isEmpty()) {
                throw new IllegalStateException("Not built: " + house.house.missing());
            }
            Runtime.getRuntime().addShutdownHook(new Thread(house::stop));
            new HouseStart(house.house, progress).run();
            return house;
        } catch (IOException e) {
            throw new IllegalStateException("The house did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    Stage stage() {
        return new Stage(house, progress);
    }

    LauncherSettings settings() {
        return house.settings();
    }

    Progress progress() {
        return progress;
    }

    /// Kills a part as a power cut would: no signal that it could catch.
    void kill(Office office, String name) throws InterruptedException {
        Part part =
                house.parts().stream()
                        .filter(one -> one.id().isOf(office) && one.id().name().equals(name))
                        .findFirst()
                        .orElseThrow();
        ProcessHandle process =
                ProcessHandle.of(part.process().running().orElseThrow().pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /// Starts what does not run.
    void restart() throws IOException, InterruptedException {
        new HouseStart(house, progress).run();
    }

    private void stop() {
        try {
            new HouseStop(house, progress).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
