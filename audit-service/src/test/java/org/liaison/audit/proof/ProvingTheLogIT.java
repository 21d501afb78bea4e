package org.liaison.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liaison.audit.ledger.LineFixture.access;
import static org.liaison.audit.ledger.LineFixture.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.audit.AuditParts;
import org.liaison.audit.checkpoint.Checkpoints;
import org.liaison.audit.checkpoint.LastSigned;
import org.liaison.audit.checkpoint.LogKeys;
import org.liaison.audit.checkpoint.SignCheckpoint;
import org.liaison.audit.checkpoint.SignCheckpoint.Outcome;
import org.liaison.audit.ledger.AccessLine;
import org.liaison.audit.ledger.DisclosureLine;
import org.liaison.audit.ledger.Ledger;
import org.liaison.audit.ledger.Received;
import org.liaison.audit.ledger.Received.Legible;
import org.liaison.audit.tree.LogName;
import org.liaison.audit.tree.LogTrees;
import org.liaison.log.tree.GrowingTree;
import org.liaison.log.tree.Hash;
import org.liaison.log.tree.ProofPaths;
import org.liaison.log.verify.Verifier;
import org.liaison.testkit.EmbeddedPostgres;
import org.liaison.testkit.MutableClock;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class ProvingTheLogIT {

    private final EmbeddedPostgres.Database database = AuditParts.database();
    private final JdbcTemplate superuser = new JdbcTemplate(database.asSuperuser());

    @TempDir private Path keys = Path.of("");
    private AuditParts parts;
    private Ledger<DisclosureLine> disclosures;
    private ProveEntry prove;
    private ServeTiles serve;
    private SignCheckpoint sign;

    @BeforeEach
    @SuppressWarnings("unchecked") // a bean of that name has that type
    void open() {
        MutableClock clock = MutableClock.at("2026-11-22T10:00:00Z");
        parts = AuditParts.on(database, keys, clock);
        disclosures = parts.the("disclosureLedger", Ledger.class);
        LogTrees trees = parts.the(LogTrees.class);
        Checkpoints checkpoints = parts.the(Checkpoints.class);
        prove = new ProveEntry(parts.the(LoggedEntries.class), checkpoints, trees);
        serve = new ServeTiles(trees, parts.the(LoggedEntries.class), checkpoints);
        sign =
                new SignCheckpoint(
                        trees,
                        checkpoints,
                        parts.the(LogKeys.class),
                        parts.the(LastSigned.class),
                        clock);
    }

    @Test
    void provesAnEntryToWhoeverPinnedTheKey() {
        // given
        append(0, 300);
        sign.sign(LogName.DISCLOSURES);
        // when
        String file = proved(prove.entry(LogName.DISCLOSURES, "entry-123"));
        // then
        assertThat(judged(file))
                .startsWith("VALID entry 123 of liaison/es/disclosures at size 300 leaf ");
    }

    @Test
    void provesAnEntryOfTheAccessLogUnderItsOwnKey() {
        // given
        accesses().append(List.of(new Legible<>(0, access(0, "0".repeat(64), "aa".repeat(32)))));
        sign.sign(LogName.ACCESS);
        // when
        String file = proved(prove.entry(LogName.ACCESS, "access-0"));
        // then
        assertThat(judged(file, LogName.ACCESS)).startsWith("VALID entry 0 of liaison/es/access");
        assertThat(judged(file, LogName.DISCLOSURES)).startsWith("INVALID wrong-origin");
    }

    @Test
    void doesNotProveBeforeItIsSigned() {
        // given
        append(0, 3);
        // then
        assertThat(prove.entry(LogName.DISCLOSURES, "entry-1"))
                .isEqualTo(new ProveEntry.Outcome.NotYetSigned());
        assertThat(prove.entry(LogName.DISCLOSURES, "none"))
                .isEqualTo(new ProveEntry.Outcome.Unknown());
    }

    @Test
    void provesThatTheLogOnlyGrew() {
        // given
        append(0, 100);
        sign.sign(LogName.DISCLOSURES);
        append(100, 700);
        sign.sign(LogName.DISCLOSURES);
        // when
        String file = proved(prove.growth(LogName.DISCLOSURES, 100));
        // then
        assertThat(judged(file)).startsWith("VALID growth of liaison/es/disclosures from size 100");
        assertThat(prove.growth(LogName.DISCLOSURES, 99))
                .isEqualTo(new ProveEntry.Outcome.Unknown());
    }

    @Test
    void servesTheWholeLogToWhoeverDerivesItAgain() {
        // given
        append(0, 600);
        sign.sign(LogName.DISCLOSURES);
        // when
        GrowingTree mirror = GrowingTree.empty();
        for (String path : List.of("000", "001", "002.p/88")) {
            ByteBuffer bundle = ByteBuffer.wrap(served("tile/entries/" + path));
            while (bundle.hasRemaining()) {
                byte[] entry = new byte[bundle.getShort()];
                bundle.get(entry);
                mirror.append(Hash.ofLeaf(entry));
            }
        }
        // then
        assertThat(mirror.size()).isEqualTo(600);
        assertThat(mirror.root()).isEqualTo(root(600));
        mirror.changed()
                .forEach(tile -> assertThat(served(tile.address().path())).isEqualTo(tile.bytes()));
    }

    @Test
    void servesNothingThatIsNotSignedYet() {
        // given
        append(0, 10);
        sign.sign(LogName.DISCLOSURES);
        append(10, 20);
        // then
        assertThat(serve.read(LogName.DISCLOSURES, "tile/0/000.p/10")).isPresent();
        assertThat(serve.read(LogName.DISCLOSURES, "tile/0/000.p/11")).isEmpty();
        assertThat(serve.read(LogName.DISCLOSURES, "tile/entries/000.p/11")).isEmpty();
        assertThat(serve.read(LogName.DISCLOSURES, "tile/1/000.p/1")).isEmpty();
        assertThat(serve.read(LogName.DISCLOSURES, "tile/../000")).isEmpty();
    }

    private byte[] served(String path) {
        return serve.read(LogName.DISCLOSURES, path).orElseThrow();
    }

    @Test
    void signsOnceWhatDidNotChange() {
        // given
        append(0, 5);
        // then
        assertThat(sign.sign(LogName.DISCLOSURES)).isEqualTo(Outcome.SIGNED);
        assertThat(sign.sign(LogName.DISCLOSURES)).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void hasTheSameTreeHoweverTheTopicIsCutIntoBatches() {
        // given
        Random random = new Random(20261122);
        int size = 0;
        // when
        while (size < 1_200) {
            int next = size + 1 + random.nextInt(300);
            append(size, next);
            size = next;
        }
        // then
        GrowingTree tree = GrowingTree.empty();
        superuser
                .queryForList("select leaf from disclosure_entry order by leaf_index", byte[].class)
                .forEach(leaf -> tree.append(Hash.ofLeaf(leaf)));
        assertThat(root(size)).isEqualTo(tree.root());
        assertThat(tree.size()).isEqualTo(size);
    }

    @Test
    void leavesTheTreeAsItWasWhenTheDatabaseRefuses() {
        // given
        append(0, 10);
        Hash before = root(10);
        superuser.execute("alter table log_position add constraint small check (next_index < 15)");
        // when
        assertThatThrownBy(() -> append(10, 20)).isInstanceOf(DataAccessException.class);
        // then
        superuser.execute("alter table log_position drop constraint small");
        assertThat(root(10)).isEqualTo(before);
        append(10, 20);
        sign.sign(LogName.DISCLOSURES);
        assertThat(judged(proved(prove.entry(LogName.DISCLOSURES, "entry-19"))))
                .startsWith("VALID");
    }

    @Test
    void integratesLinesThatWereAppendedBeforeThereWasATree() {
        // given
        append(0, 10);
        Hash before = root(10);
        superuser.execute("truncate log_tile");
        superuser.execute("update log_position set tree_size = 0");
        // when
        append(10, 11);
        // then
        assertThat(root(10)).isEqualTo(before);
    }

    @Test
    void showsThatARowWasChanged() {
        // given
        append(0, 10);
        sign.sign(LogName.DISCLOSURES);
        superuser.execute("update disclosure_entry set leaf = 'other' where leaf_index = 4");
        // when
        String file = proved(prove.entry(LogName.DISCLOSURES, "entry-4"));
        // then
        assertThat(judged(file)).startsWith("INVALID root-mismatch");
    }

    @Test
    void signsNothingOverATreeThatWasChanged() {
        // given
        append(0, 10);
        sign.sign(LogName.DISCLOSURES);
        superuser.execute("alter table log_tile disable trigger tile_only_grows");
        superuser.execute(
                """
                update log_tile set hashes = overlay(hashes placing '\\x00' from 5)
                where log = 'disclosures' and level = 0\
                """);
        append(10, 11);
        // then
        assertThat(sign.sign(LogName.DISCLOSURES)).isEqualTo(Outcome.REFUSED);
        assertThat(sign.sign(LogName.DISCLOSURES)).isEqualTo(Outcome.REFUSED);
        assertThat(alarms()).containsExactly(SignCheckpoint.TREE_CHANGED);
    }

    @Test
    void signsNothingOverADatabaseThatWasSetBack() {
        // given
        append(0, 10);
        sign.sign(LogName.DISCLOSURES);
        superuser.execute("truncate disclosure_entry, log_tile, log_checkpoint");
        superuser.execute("update log_position set next_offset = 0, next_index = 0, tree_size = 0");
        append(0, 7);
        // then
        assertThat(sign.sign(LogName.DISCLOSURES)).isEqualTo(Outcome.REFUSED);
        assertThat(alarms()).containsExactly(SignCheckpoint.TREE_CHANGED);
    }

    @Test
    void storesAgainWhatACrashKeptFromTheDatabase() {
        // given
        append(0, 10);
        sign.sign(LogName.DISCLOSURES);
        superuser.execute("truncate log_checkpoint");
        // then
        assertThat(sign.sign(LogName.DISCLOSURES)).isEqualTo(Outcome.SIGNED);
        assertThat(parts.the(Checkpoints.class).latest(LogName.DISCLOSURES)).isPresent();
    }

    @Test
    void keepsItsKeyOutsideTheDatabaseAndForItselfAlone() throws Exception {
        // when
        sign.sign(LogName.DISCLOSURES);
        // then
        Path key = keys.resolve("checkpoint").resolve("disclosures.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @SuppressWarnings("unchecked") // a bean of that name has that type
    private Ledger<AccessLine> accesses() {
        return parts.the("accessLedger", Ledger.class);
    }

    private void append(int from, int to) {
        disclosures.append(
                IntStream.range(from, to)
                        .mapToObj(i -> new Legible<>(i, disclosure("entry-" + i)))
                        .map(received -> (Received<DisclosureLine>) received)
                        .toList());
    }

    private Hash root(long size) {
        return new ProofPaths(parts.the(LogTrees.class).tiles(LogName.DISCLOSURES)).root(size);
    }

    private List<String> alarms() {
        return superuser.queryForList("select code from audit_alarm order by id", String.class);
    }

    private static String proved(ProveEntry.Outcome outcome) {
        return ((ProveEntry.Outcome.Proved) outcome).file();
    }

    private String judged(String file) {
        return judged(file, LogName.DISCLOSURES);
    }

    /// As somebody does who was given the verifier key by hand.
    private String judged(String file, LogName pinned) {
        String policy =
                "log %s\nquorum none\n"
                        .formatted(parts.the(LogKeys.class).of(pinned).publicKey().encode());
        return Verifier.judge(
                        Optional.of(policy.getBytes(StandardCharsets.UTF_8)),
                        List.of(file.getBytes(StandardCharsets.UTF_8)))
                .getFirst()
                .line();
    }
}
