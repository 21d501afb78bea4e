package org.liaison.launcher.command;

import java.util.ArrayList;
import java.util.List;
import org.liaison.launcher.visitor.Reply;
import tools.jackson.databind.JsonNode;

/// What an office said of a file, as lines for the person who sent it: what is on file, what to
/// look at, or what to mend. An office repeats no value, so neither does this.
final class ImportReport {

    private static final int TAKEN = 201;
    private static final int TOO_LARGE = 413;

    private ImportReport() {}

    static boolean isTaken(Reply reply) {
        return reply.status() == TAKEN;
    }

    static List<String> lines(Reply reply) {
        if (isTaken(reply)) {
            return taken(reply.json());
        }
        if (reply.status() == TOO_LARGE) {
            return List.of("Refused: the file has more than 20 MB; divide it by cases");
        }
        return switch (reply.problem()) {
            case "import-refused" -> refused(reply.json());
            case "wrong-state" ->
                    List.of(
                            "Refused (%s): the unit has a case with one of these references on file"
                                            .formatted(reply.text("/rule"))
                                    + " already; nothing was imported");
            case String problem ->
                    List.of(
                            "Refused: the office answered %d %s; nothing was imported"
                                    .formatted(reply.status(), problem));
        };
    }

    private static List<String> taken(JsonNode report) {
        List<String> lines = new ArrayList<>();
        for (JsonNode caseFile : report.path("caseFiles")) {
            lines.add(
                    "Imported %s: %d rows, case file %s"
                            .formatted(
                                    caseFile.path("caseRef").asString(""),
                                    caseFile.path("entities").asInt(),
                                    caseFile.path("caseFileId").asString("")));
        }
        for (JsonNode warning : report.path("warnings")) {
            lines.add("Look at " + said(warning, warning.path("says").asString("")));
        }
        int leftOut = report.path("warningsLeftOut").asInt();
        if (leftOut > 0) {
            lines.add("and %d more of these".formatted(leftOut));
        }
        return lines;
    }

    private static List<String> refused(JsonNode problem) {
        List<String> lines = new ArrayList<>();
        lines.add("Refused, nothing was imported:");
        for (JsonNode fault : problem.path("faults")) {
            lines.add("  " + said(fault, fault.path("expected").asString("")));
        }
        return lines;
    }

    private static String said(JsonNode remark, String what) {
        String field = remark.path("field").asString("");
        String remedy = remark.path("remedy").asString("");
        return "row %d%s: %s (%s)%s"
                .formatted(
                        remark.path("row").asInt(),
                        field.isEmpty() ? "" : ", " + field,
                        what,
                        remark.path("rule").asString(""),
                        remedy.isEmpty() ? "" : "; " + remedy);
    }
}
