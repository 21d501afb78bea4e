package org.liaison.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.launcher.Launcher;
import org.liaison.log.checkpoint.Checkpoint;
import org.liaison.log.checkpoint.InclusionProof;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.SignatureType;
import org.liaison.log.note.SignedNote;
import org.liaison.log.note.SigningKey;
import org.liaison.log.tree.Hash;
import org.liaison.log.verify.ProofFile;

class VerifyingEvidenceTest {

    private static final String ORIGIN = "liaison.example/es/disclosures";
    private static final byte[] ENTRY = "an entry".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder = Path.of("");
    private Path policy = Path.of("");
    private Path proof = Path.of("");

    private record Ran(int exit, String out) {}

    @BeforeEach
    void writeALogOfOneEntry() throws IOException {
        SigningKey key =
                SigningKey.generate(new KeyName(ORIGIN), SignatureType.ED25519, new SecureRandom());
        SignedNote note =
                new Checkpoint(ORIGIN, 1, Hash.ofLeaf(ENTRY)).signedBy(key, Clock.systemUTC());
        policy =
                Files.writeString(
                        folder.resolve("policy"),
                        "log %s\nquorum none\n".formatted(key.publicKey().encode()));
        proof =
                Files.write(
                        folder.resolve("entry.tlog-proof"),
                        ProofFile.of(ENTRY, new InclusionProof(0, List.of()), note).encode());
    }

    @Test
    void saysValidWhenEveryStepHolds() {
        // when
        Ran ran = run("verify", "--trust", policy.toString(), proof.toString());
        // then
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).startsWith("VALID entry 0 of " + ORIGIN + " at size 1 leaf ");
    }

    @Test
    void saysWhichStepDidNotHold() throws IOException {
        // given
        Path other =
                Files.writeString(
                        folder.resolve("other"),
                        Files.readString(proof).replace("index 0", "index 1"));
        // when
        Ran ran = run("verify", "--trust", policy.toString(), proof.toString(), other.toString());
        // then
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out().lines()).hasSize(2);
        assertThat(ran.out().lines().skip(1).findFirst().orElseThrow())
                .startsWith("INVALID index-not-below-size ")
                .endsWith(other.toString());
    }

    @Test
    void believesNothingWithoutAPolicy() {
        // when
        Ran ran = run("verify", proof.toString());
        // then
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).startsWith("INVALID no-trust-anchor ");
    }

    @Test
    void believesNothingWithAPolicyThatIsNotThere() {
        // when
        Ran ran = run("verify", "--trust", folder.resolve("none").toString(), proof.toString());
        // then
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).startsWith("INVALID no-trust-anchor ");
    }

    @Test
    void saysSoOfAFileThatIsNotThere() {
        // when
        Ran ran = run("verify", "--trust", policy.toString(), folder.resolve("none").toString());
        // then
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).startsWith("INVALID unreadable-file ");
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        int exit = Launcher.commandLine().setOut(new PrintWriter(out)).execute(arguments);
        return new Ran(exit, out.toString());
    }
}
