package org.liaison.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.audit.AuditParts;
import org.liaison.audit.checkpoint.LogKeys;
import org.liaison.audit.export.ExportEntries.Outcome;
import org.liaison.audit.fsck.FilledLedger;
import org.liaison.audit.ledger.EntryFixture;
import org.liaison.audit.tree.LogName;
import org.liaison.audit.tree.LogTrees;
import org.liaison.log.verify.ExportFile;
import org.liaison.log.verify.Verifier;
import org.liaison.schemas.audit.DisclosureEntryKind;

/// Both offices' logs of the same messages: what each takes out of the house, and what comes of
/// holding the two together.
class ExportingEvidenceIT {

    private static final int MESSAGES = 40;

    @TempDir private Path keys = Path.of("");
    private FilledLedger es;
    private FilledLedger cn;

    @BeforeEach
    void fill() throws IOException {
        es = ledger("es");
        cn = ledger("cn");
        es.disclose(0, MESSAGES);
    }

    private FilledLedger ledger(String office) throws IOException {
        Path own = Files.createDirectory(keys.resolve(office));
        return new FilledLedger(AuditParts.database(), own, office);
    }

    /// What cn received, but for what it lacks, and with other content where it says so.
    private void cnReceived(int lacks, int differs) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            if (i != lacks) {
                String content = i == differs ? "another" : "story " + i;
                entries.add(
                        EntryFixture.disclosure(
                                i, DisclosureEntryKind.RECEIVED, "es", "cn", content));
            }
        }
        cn.disclose(0, entries);
    }

    @Test
    void provesAWholeExchangeFile() {
        // when
        byte[] file = exported(es, new Choice.ExchangeFile("file-2"));
        // then
        assertThat(judged(file, es))
                .isEqualTo("VALID export of 10 entries of liaison/es/disclosures at size 40");
        assertThat(judged(file, cn)).startsWith("INVALID wrong-origin");
    }

    @Test
    void provesOneEntryOfTheAccessLog() {
        // given
        es.look(5);
        // when
        Outcome outcome = exports(es).export(LogName.ACCESS, new Choice.OneEntry("access-3"));
        // then
        byte[] file = ((Outcome.Exported) outcome).file().encode();
        assertThat(Verifier.judge(policy(es, LogName.ACCESS), List.of(file)).getFirst().line())
                .isEqualTo("VALID export of 1 entries of liaison/es/access at size 5");
    }

    @Test
    void keepsTheCosignaturesOfACheckpoint() {
        // given
        es.asSuperuser(
                """
                create table if not exists beat (size bigint primary key, at timestamptz, note text)\
                """,
                """
                create table if not exists cosignature (
                    size bigint, partner text, at timestamptz, line text)\
                """,
                "grant select on beat, cosignature to audit_app",
                """
                insert into beat (size, at, note)
                select size, at, note from log_checkpoint where log = 'disclosures'\
                """,
                """
                insert into cosignature (size, partner, at, line)
                values (40, 'cn', now(), U&'\\2014 liaison/cn/cosigner AAAAAAAAAAAAAAAA')\
                """);
        // when
        byte[] file = exported(es, new Choice.OneEntry("entry-3"));
        // then
        assertThat(new String(file, StandardCharsets.UTF_8))
                .endsWith("\n\u2014 liaison/cn/cosigner AAAAAAAAAAAAAAAA\n");
        assertThat(judged(file, es)).startsWith("VALID");
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(exports(es).export(LogName.DISCLOSURES, new Choice.OneEntry("none")))
                .isEqualTo(new Outcome.Nothing());
    }

    @Test
    void findsThatBothLogsSayTheSame() {
        cnReceived(-1, -1);
        assertThat(reconciled(policy(cn, LogName.DISCLOSURES)))
                .containsExactly("VALID 40 messages with cn in both logs");
    }

    @Test
    void findsWhatOneOfTheTwoLacksAndWhatDiffers() {
        // given
        cnReceived(7, 9);
        es.disclose(
                MESSAGES,
                List.of(
                        EntryFixture.disclosure(
                                90, DisclosureEntryKind.REFUSED, "es", "cn", "never left")));
        cn.disclose(
                MESSAGES,
                List.of(
                        EntryFixture.disclosure(
                                77, DisclosureEntryKind.SENT, "cn", "es", "cn says it sent")));
        // then
        assertThat(reconciled(policy(cn, LogName.DISCLOSURES)))
                .containsExactly(
                        "INVALID missing-here message message-77",
                        "INVALID digest-differs message message-9",
                        "INVALID missing-there message message-7");
    }

    @Test
    void believesNoExportThatNoPolicyVerifies() {
        cnReceived(-1, -1);
        assertThat(reconciled(Optional.empty()).getFirst()).startsWith("INVALID no-trust-anchor");
        assertThat(reconciled(policy(es, LogName.DISCLOSURES)).getFirst())
                .startsWith("INVALID wrong-origin");
    }

    private List<String> reconciled(Optional<byte[]> policy) {
        byte[] export = exported(cn, new Choice.Partner("es"));
        return Reconcile.lines(
                new Reconcile(es.parts().the(KeptEntries.class), "es").with(export, policy));
    }

    private static byte[] exported(FilledLedger ledger, Choice choice) {
        ExportFile file =
                ((Outcome.Exported) exports(ledger).export(LogName.DISCLOSURES, choice)).file();
        return file.encode();
    }

    private static ExportEntries exports(FilledLedger ledger) {
        return new ExportEntries(
                ledger.parts().the(KeptEntries.class),
                ledger.parts().the(LogTrees.class),
                Optional::empty);
    }

    private static String judged(byte[] file, FilledLedger pinned) {
        return Verifier.judge(policy(pinned, LogName.DISCLOSURES), List.of(file)).getFirst().line();
    }

    private static Optional<byte[]> policy(FilledLedger pinned, LogName log) {
        return Optional.of(
                "log %s\nquorum none\n"
                        .formatted(pinned.parts().the(LogKeys.class).of(log).publicKey().encode())
                        .getBytes(StandardCharsets.UTF_8));
    }
}
