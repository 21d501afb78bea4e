package org.liaison.launcher.demo;

import static org.liaison.launcher.demo.Narrator.require;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaison.log.verify.Verdict;
import org.liaison.log.verify.Verifier;
import org.liaison.operator.audit.AuditTool;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;

/// A whole thread in one file, as a court gets it, judged by a policy that names the root key of
/// the office: the trust list that was in force must have held the key of the log.
final class ExportOnTheTable {

    private final Narrator narrator;
    private final LauncherSettings settings;

    ExportOnTheTable(Narrator narrator, LauncherSettings settings) {
        this.narrator = narrator;
        this.settings = settings;
    }

    void isJudgedByTrustLists(String file) {
        narrator.step(
                "es: the thread in one export is VALID by the trust list that was in force",
                () -> {
                    Verdict verdict =
                            Verifier.judge(Optional.of(policy()), List.of(export(file))).getFirst();
                    require(
                            verdict.line().startsWith("VALID export")
                                    && verdict.line().contains("by trust list"),
                            "VALID export … by trust list",
                            verdict.line());
                    narrator.tell(verdict.line());
                });
    }

    private byte[] export(String file) {
        try {
            Path out = Files.createTempFile("thread-", ".liaison-export");
            try {
                List<String> said = new ArrayList<>();
                List<String> arguments =
                        List.of(
                                "export",
                                "--tool.log=disclosures",
                                "--tool.out=" + out,
                                "--tool.exchange-file=" + file);
                require(
                        new AuditTool(settings, Office.ES).run(arguments, said::add) == 0,
                        "exit code 0",
                        said);
                return Files.readAllBytes(out);
            } finally {
                Files.delete(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The thread could not be exported", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private byte[] policy() {
        try {
            return Files.readAllBytes(settings.state().policies().resolve("es.exports.policy"));
        } catch (IOException e) {
            throw new UncheckedIOException("No trust policy for exports of es", e);
        }
    }
}
