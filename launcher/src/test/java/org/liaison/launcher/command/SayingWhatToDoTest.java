package org.liaison.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.launcher.Launcher;
import org.liaison.launcher.visitor.Reply;

/// What is wrong with a command is said in one sentence with what to do; never with an exception.
final class SayingWhatToDoTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void ofAFileThatIsNotThereOrIsAFolder() {
        assertSaid("there is no file %s: name a CSV file", "import", "none.csv", "--office", "es");
        assertSaid("%s is a folder: name a CSV file", "import", "", "--office", "es");
        assertSaid(
                "there is no file %s: name a partner's export",
                "audit", "reconcile", "--office", "es", "--with", "none");
        assertSaid(
                "there is no file %s: name a file of signers",
                "audit", "fsck", "--office", "es", "--signers", "none");
        assertSaid(
                "there is no file %s: name a partner's offer",
                "trust", "accept", "none", "--office", "cn");
    }

    @Test
    void ofAnOfficeThatIsUnknown() throws IOException {
        Files.writeString(folder.resolve("case.csv"), "entity\n");
        for (List<String> command :
                List.of(
                        List.of("import", path("case.csv"), "--office", "fr"),
                        List.of("dead-letters", "--office", "fr"),
                        List.of("trust", "list", "--office", "fr"),
                        List.of("audit", "fsck", "--office", "fr"),
                        List.of("audit", "rebuild", "--office", "fr"))) {
            assertThat(run(command.toArray(String[]::new)))
                    .as(String.join(" ", command))
                    .isEqualTo("liaison: There is no office of that name; there are: es, cn\n");
        }
    }

    @Test
    void ofALogThatIsUnknown() {
        assertSaid(
                "There is no log of that name; write --log disclosures or --log access",
                export("--log", "Disclosures", "--out", path("out"), "--entry", "x"));
    }

    @Test
    void ofAPlaceWhereNothingCanBeWritten() {
        assertSaid(
                "There is no folder %s: make it first",
                folder.resolve("none"), export("--out", path("none/out"), "--entry", "x"));
        assertSaid(
                "%s is a folder: name a file to write",
                folder, export("--out", folder.toString(), "--entry", "x"));
    }

    @Test
    void ofAPartnerThatIsUnknown() {
        assertSaid(
                "es has no such partner; there are: cn",
                export("--out", path("out"), "--partner", "fr"));
    }

    @Test
    void ofEvidenceThatCannotBeRead() throws IOException {
        // given
        Path policy = Files.writeString(folder.resolve("policy"), "log x\n");
        // then
        assertThat(run("verify", "--trust", path("none"), policy.toString()))
                .isEqualTo("INVALID no-trust-anchor there is no file " + path("none") + "\n");
        assertThat(run("verify", "--trust", folder.toString(), policy.toString()))
                .isEqualTo("INVALID no-trust-anchor " + folder + " is a folder\n");
    }

    @Test
    void ofAnImportWithWarnings() {
        // given
        Reply reply =
                new Reply(
                        201,
                        """
                        {"caseFiles":[{"caseFileId":"id-1","caseRef":"ES-1","entities":2}],
                         "warnings":[{"rule":"html-entity","says":"it holds a code","row":3,
                          "field":"prs_SecondName","remedy":"write the letter itself"}],
                         "warningsLeftOut":4}\
                        """);
        // then
        assertThat(ImportReport.lines(reply))
                .containsExactly(
                        "Imported ES-1: 2 rows, case file id-1",
                        "Look at row 3, prs_SecondName: it holds a code (html-entity); write the"
                                + " letter itself",
                        "and 4 more of these");
    }

    @Test
    void ofAnImportThatIsRefused() {
        // given
        Reply reply =
                new Reply(
                        422,
                        """
                        {"type":"urn:liaison:problem:import-refused","faults":[
                         {"rule":"encoding","expected":"the file is UTF-8","row":1,
                          "remedy":"it is UTF-16"},
                         {"rule":"date-form","expected":"a date","row":2,"field":"prs_Birthdate"}]}\
                        """);
        // then
        assertThat(ImportReport.lines(reply))
                .containsExactly(
                        "Refused, nothing was imported:",
                        "  row 1: the file is UTF-8 (encoding); it is UTF-16",
                        "  row 2, prs_Birthdate: a date (date-form)");
    }

    private void assertSaid(String sentence, String... command) {
        for (int n = 0; n < command.length; n++) {
            if (command[n].isEmpty() || command[n].startsWith("none")) {
                command[n] = path(command[n]);
                assertThat(run(command))
                        .isEqualTo("liaison: " + sentence.formatted(command[n]) + "\n");
                return;
            }
        }
        assertThat(run(command)).isEqualTo("liaison: " + sentence + "\n");
    }

    private void assertSaid(String sentence, Path named, String... command) {
        assertThat(run(command)).isEqualTo("liaison: " + sentence.formatted(named) + "\n");
    }

    private static String[] export(String... options) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("audit", "export", "--office", "es"),
                        java.util.stream.Stream.of(options))
                .toArray(String[]::new);
    }

    private String path(String name) {
        return name.isEmpty() ? folder.toString() : folder.resolve(name).toString();
    }

    /// Everything that is printed; the exit code must be 2.
    private static String run(String... arguments) {
        StringWriter said = new StringWriter();
        int exit =
                Launcher.commandLine()
                        .setOut(new PrintWriter(said))
                        .setErr(new PrintWriter(said))
                        .execute(arguments);
        assertThat(exit).as(said.toString()).isEqualTo(2);
        return said.toString();
    }
}
