package org.liaison.launcher.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.access.Justification;
import org.liaison.kit.access.JustificationArgument;
import org.liaison.launcher.visitor.Cast;
import org.liaison.launcher.visitor.Reply;
import org.liaison.launcher.visitor.Visitor;
import org.liaison.operator.office.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// Lists the records an office set aside, or has one judged again, as its administrator would.
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what exchange-service set aside: id, topic, reason and time, never the content.",
            "Exit code 1 when the office refuses."
        })
public final class DeadLettersCommand implements Callable<Integer> {

    private static final String PATH = "/api/dead-letters";

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--office", required = true, description = "es or cn.")
    private @Nullable String office;

    @Option(
            names = "--replay",
            paramLabel = "ID",
            description = "Puts this one back where it came from, to be judged again.")
    private @Nullable String replay;

    @Option(
            names = "--because",
            paramLabel = "TASK",
            description = "Why it is judged again: a file or task; kept in the access log.")
    private String because = "";

    @Override
    public Integer call() {
        Office at = Console.office(Objects.requireNonNull(office));
        Console console = new Console(spec);
        console.house().settings().state().requireStarted();
        Visitor administrator = new Cast(console.house().settings()).the(at, "admin1");
        return replay == null
                ? list(administrator, console)
                : replay(administrator, console, replay);
    }

    private static int list(Visitor administrator, Console console) {
        int shown = 0;
        String cursor = "";
        do {
            Reply page = administrator.get(PATH + "?limit=100&cursor=" + encoded(cursor));
            if (page.status() != 200) {
                return refused(page, console);
            }
            for (JsonNode letter : page.json().at("/items")) {
                console.progress().line(line(letter));
                shown++;
            }
            cursor = page.text("/next");
        } while (!cursor.isEmpty());
        console.progress().line(shown + " dead letters");
        return 0;
    }

    private int replay(Visitor administrator, Console console, String id) {
        String path = PATH + "/" + encoded(id) + "/replay";
        Reply reply =
                because.isBlank()
                        ? administrator.post(path, "")
                        : administrator.post(
                                path,
                                "",
                                JustificationArgument.STATED,
                                Justification.inHeader(because));
        if (reply.status() != 202) {
            return refused(reply, console);
        }
        console.progress().line("Put back to be judged again: " + line(reply.json()));
        return 0;
    }

    private static String line(JsonNode letter) {
        return "%-32s %-24s %-24s %s"
                .formatted(
                        letter.at("/id").asString(""),
                        letter.at("/topic").asString(""),
                        letter.at("/reason").asString(""),
                        letter.at("/at").asString(""));
    }

    private static int refused(Reply reply, Console console) {
        console.progress().line("The office answered " + reply.status() + " " + reply.problem());
        return 1;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
