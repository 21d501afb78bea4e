package org.liaison.operator.backend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.liaison.operator.office.Installation;
import org.liaison.operator.office.LauncherSettings;

/// The command lines of the small JVMs of this machine.
public final class Jvm {

    private Jvm() {}

    /// A JVM with a bounded heap and the serial collector: a dozen of them share two cores. Half of
    /// the heap is for what is new, and a batch that is being handled has room in it, so that it is
    /// gone before it would be kept.
    public static List<String> small(LauncherSettings settings, int heapMegabytes) {
        List<String> command = small(settings.installation(), heapMegabytes);
        if (settings.state().isShortLived()) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        return command;
    }

    public static List<String> small(Installation installation, int heapMegabytes) {
        return new ArrayList<>(
                List.of(
                        installation.java().toString(),
                        "-Xms64m",
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseSerialGC",
                        "-XX:NewRatio=1",
                        "-XX:SurvivorRatio=4",
                        "-XX:TargetSurvivorRatio=90",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
    }

    /// A JVM for a tool that soon ends.
    public static List<String> tool(LauncherSettings settings, int heapMegabytes) {
        return new ArrayList<>(
                List.of(
                        settings.installation().java().toString(),
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1"));
    }

    /// A Kafka program from the copied libraries.
    ///
    /// @param options further options of the JVM
    public static List<String> kafka(
            LauncherSettings settings,
            int heapMegabytes,
            List<String> options,
            Path logging,
            String main) {
        List<String> command = small(settings, heapMegabytes);
        command.addAll(options);
        command.add("-Dlog4j2.configurationFile=" + logging.toUri());
        command.add("-cp");
        command.add(settings.installation().libraries());
        command.add(main);
        return command;
    }
}
