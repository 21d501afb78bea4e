package org.liaison.audit.fsck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.audit.AuditParts;
import org.liaison.audit.ledger.EntryFixture;
import org.liaison.audit.ledger.LogStopped;
import org.liaison.audit.recovery.DeclareGap;
import org.liaison.audit.recovery.DeclareGap.Outcome;
import org.liaison.audit.recovery.Epochs;
import org.liaison.audit.recovery.LogPosition;
import org.liaison.audit.tree.LogName;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.NoteSignature;
import org.liaison.log.note.SignatureType;
import org.liaison.log.note.SignedNote;
import org.liaison.log.note.SigningKey;
import org.liaison.testkit.EmbeddedPostgres;

/// T24: the disk is lost, the topic with it, and yesterday's backup is restored. Silently it is
/// found; declared and signed, it is not hidden and not an offence.
class DeclaringAGapIT {

    @TempDir private Path keys = Path.of("");
    private final SigningKey first = key("es/administrator-1");
    private final SigningKey second = key("es/administrator-2");
    private final SigningKey inspector = key("es/inspector");
    private FilledLedger restored;

    private static SigningKey key(String name) {
        return SigningKey.generate(new KeyName(name), SignatureType.ED25519, new SecureRandom());
    }

    @BeforeEach
    void restoreYesterdaysBackup() {
        FilledLedger lost = new FilledLedger(AuditParts.database(), keys);
        lost.disclose(0, 200);
        lost.disclose(200, 300);
        lost.look(10);
        EmbeddedPostgres.Database yesterday = lost.backup("yesterday");
        lost.disclose(300, 350);
        restored = new FilledLedger(yesterday, keys);
    }

    @Test
    void isFoundWhenNobodySaysSo() {
        assertThat(restored.found(LogName.DISCLOSURES))
                .containsExactly("database-older-than-signed 300");
    }

    @Test
    void isAllowedWhenTwoAdministratorsAndAnInspectorSign() {
        // when
        Outcome outcome = begin(signed(draft(), first, second, inspector));
        // then
        assertThat(outcome).isInstanceOf(Outcome.Begun.class);
        assertThat(((Outcome.Begun) outcome).verifierKey()).startsWith("liaison/es/disclosures/2+");
        assertThat(restored.lines(LogName.DISCLOSURES))
                .singleElement()
                .asString()
                .startsWith("VALID-with-declared-gap disclosures 300 entries root ")
                .contains(" signed up to 300 lost 300 to 349, declared ");
        assertThat(restored.found(LogName.ACCESS)).containsExactly("VALID");
    }

    /// Three keys, made by one person who can write the office's files.
    @Test
    void isNotBelievedByAnInspectorWhoBringsTheTrueSigners() {
        // given
        SigningKey[] own = {key("es/admin-1"), key("es/admin-2"), key("es/inspector")};
        byte[] forged = signed(draft(), own);
        assertThat(declare().begin(LogName.DISCLOSURES, forged, signers(own)))
                .isInstanceOf(Outcome.Begun.class);
        Anchors kept = restored.parts().the(Anchors.class);
        String known = new String(signers(first, second, inspector), StandardCharsets.UTF_8);
        // when
        Report report =
                new Examine(
                                restored.parts().the(StoredLogs.class),
                                new SignersFromOutside(kept, known),
                                (log, at, count) -> {})
                        .examine(LogName.DISCLOSURES);
        // then
        assertThat(report.lines().getFirst()).startsWith("INVALID gap-unbelieved disclosures");
    }

    @Test
    void isRefusedWhenOthersSignThanTheGapBefore() throws IOException {
        // given
        Files.write(
                keys.resolve("checkpoint").resolve("gap-signers"),
                signers(first, second, inspector));
        SigningKey[] own = {key("es/admin-1"), key("es/admin-2"), key("es/inspector")};
        // then
        assertThat(declare().begin(LogName.DISCLOSURES, signed(draft(), own), signers(own)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void goesOnUnderItsNewKeyWithANewTopic() {
        // given
        begin(signed(draft(), first, second, inspector));
        restored = restored.reopened();
        // when
        List<byte[]> later = new ArrayList<>();
        for (int i = 400; i < 460; i++) {
            later.add(EntryFixture.sent(i));
        }
        restored.disclose(0, later);
        // then
        assertThat(restored.lines(LogName.DISCLOSURES))
                .singleElement()
                .asString()
                .startsWith("VALID-with-declared-gap disclosures 360 entries")
                .contains(" signed up to 360 ");
        // and
        restored.asSuperuser("delete from disclosure_entry where leaf_index = 320");
        assertThat(restored.found(LogName.DISCLOSURES)).containsExactly("row-missing 320");
    }

    @Test
    void isFoundWhenItIsRestoredASecondTimeWithoutAWord() {
        // given
        begin(signed(draft(), first, second, inspector));
        restored = restored.reopened();
        EmbeddedPostgres.Database backup = restored.backup("again");
        restored.disclose(0, List.of(EntryFixture.sent(400)));
        // when
        restored = new FilledLedger(backup, keys);
        // then
        assertThat(restored.found(LogName.DISCLOSURES))
                .containsExactly("database-older-than-signed 300");
    }

    @Test
    void isRefusedWithoutTheThreeSignatures() {
        String draft = draft();
        assertThat(begin(signed(draft, first, inspector))).isInstanceOf(Outcome.Refused.class);
        assertThat(begin(signed(draft, first, second))).isInstanceOf(Outcome.Refused.class);
        assertThat(begin(signed(draft.replace("disk", "disc"), first, second, inspector)))
                .as("another reason, signed by all, is theirs to give")
                .isInstanceOf(Outcome.Begun.class);
    }

    /// The broker's disk is lost, the database is whole.
    @Test
    void isDeclaredOfASoundLogOnlyIfItStandsStillBecauseItsTopicBeganAnew() {
        // given
        restored = new FilledLedger(EmbeddedPostgres.freshDatabase("audit"), keys("whole"));
        restored.disclose(0, 100);
        assertThat(declare().draft(LogName.DISCLOSURES, "broker lost"))
                .isInstanceOf(Outcome.Refused.class);
        List<byte[]> anew = List.of(EntryFixture.sent(400), EntryFixture.sent(401));
        assertThatThrownBy(() -> restored.disclose(0, anew)).isInstanceOf(LogStopped.class);
        // when
        Outcome outcome = begin(signed(draft(), first, second, inspector));
        // then
        assertThat(outcome).isInstanceOf(Outcome.Begun.class);
        restored = restored.reopened();
        restored.disclose(0, anew);
        assertThat(restored.lines(LogName.DISCLOSURES))
                .singleElement()
                .asString()
                .startsWith("VALID-with-declared-gap disclosures 102 entries")
                .contains(" signed up to 102 topic lost behind 100, declared ");
    }

    private Path keys(String name) {
        Path folder = keys.resolve(name);
        try {
            return Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Test
    void isRefusedWhenMoreIsWrongThanThatItIsOlder() {
        restored.asSuperuser("delete from disclosure_entry where leaf_index = 7");
        assertThat(declare().draft(LogName.DISCLOSURES, "disk lost"))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void isRefusedWhenAnotherGapWasSigned() {
        String draft = draft();
        byte[] other =
                signed(draft.replace("\nkept 300 ", "\nkept 299 "), first, second, inspector);
        assertThat(begin(other)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void isFoundWhenTheDeclarationIsChangedAfterwards() throws IOException {
        // given
        begin(signed(draft(), first, second, inspector));
        Path gap = keys.resolve("checkpoint").resolve("disclosures.1.gap");
        // when
        Files.writeString(gap, Files.readString(gap).replace("disk", "desk"));
        // then
        assertThat(restored.found(LogName.DISCLOSURES)).containsExactly("gap-unbelieved 0");
    }

    private String draft() {
        return ((Outcome.Drafted) declare().draft(LogName.DISCLOSURES, "disk lost")).text();
    }

    private Outcome begin(byte[] declaration) {
        return declare().begin(LogName.DISCLOSURES, declaration, signers(first, second, inspector));
    }

    /// Two administrators and an inspector.
    private static byte[] signers(SigningKey... keys) {
        return "administrator %s\nadministrator %s\ninspector %s\n"
                .formatted(
                        keys[0].publicKey().encode(),
                        keys[1].publicKey().encode(),
                        keys[2].publicKey().encode())
                .getBytes(StandardCharsets.UTF_8);
    }

    private DeclareGap declare() {
        Anchors anchors = restored.parts().the(Anchors.class);
        return new DeclareGap(
                new Examine(
                        restored.parts().the(StoredLogs.class), anchors, (log, at, count) -> {}),
                anchors,
                restored.parts().the(Epochs.class),
                restored.parts().the(LogPosition.class),
                Clock.systemUTC());
    }

    private static byte[] signed(String text, SigningKey... keys) {
        List<NoteSignature> signatures = new ArrayList<>();
        for (SigningKey key : keys) {
            signatures.add(key.sign(text, Clock.systemUTC()));
        }
        return new SignedNote(text, signatures).encode();
    }
}
