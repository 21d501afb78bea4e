package org.liaison.audit.fsck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.audit.AuditParts;
import org.liaison.audit.tree.LogName;
import org.liaison.testkit.EmbeddedPostgres;

/// What the superuser of the database does to the logs, and how fsck names it.
class TamperDrillIT {

    @TempDir private Path keys = Path.of("");
    private FilledLedger ledger;

    @BeforeEach
    void fill() {
        ledger = new FilledLedger(AuditParts.database(), keys);
        ledger.disclose(0, 200);
        ledger.disclose(200, 700);
        ledger.look(300);
    }

    private void finds(String... expected) {
        assertThat(ledger.found(LogName.DISCLOSURES)).containsExactly(expected);
        assertThat(ledger.found(LogName.ACCESS)).containsExactly("VALID");
    }

    @Test
    void findsNothingWhereNothingWasDone() {
        assertThat(ledger.lines(LogName.DISCLOSURES))
                .singleElement()
                .asString()
                .startsWith("VALID disclosures 700 entries root ")
                .endsWith(" signed up to 700");
        assertThat(ledger.lines(LogName.ACCESS))
                .singleElement()
                .asString()
                .startsWith("VALID access 300 entries");
    }

    @Test
    void findsNothingInEntriesThatAreNotSignedYet() {
        ledger.asSuperuser("delete from log_checkpoint where log = 'disclosures' and size = 700");
        finds("VALID");
    }

    @Test
    void findsAChangedEntry() {
        ledger.asSuperuser(
                """
                update disclosure_entry set leaf = overlay(leaf placing '\\x41' from 60)
                where leaf_index = 123\
                """);
        finds("row-changed 123");
    }

    @Test
    void findsAChangedColumn() {
        ledger.asSuperuser(
                "update disclosure_entry set recipient_office = 'xx' where leaf_index = 5",
                "update disclosure_entry set at = at + interval '1 hour' where leaf_index = 6",
                "update disclosure_entry set topic_offset = 3 where leaf_index = 7");
        finds("column-differs 5", "column-differs 6", "column-differs 7");
    }

    @Test
    void findsADeletedRow() {
        ledger.asSuperuser("delete from disclosure_entry where leaf_index in (10, 300)");
        finds("row-missing 10", "row-missing 300");
    }

    @Test
    void findsADeletedRowWhenTheOthersCloseUp() {
        ledger.asSuperuser(
                "delete from disclosure_entry where leaf_index = 250",
                """
                update disclosure_entry set leaf_index = leaf_index - 1
                where leaf_index > 250\
                """);
        finds("row-missing 250");
    }

    @Test
    void findsAnInsertedRow() {
        ledger.asSuperuser(
                "update disclosure_entry set leaf_index = leaf_index + 1 where leaf_index >= 400",
                copyOf(3, 400, "'forged'"));
        assertThat(ledger.found(LogName.DISCLOSURES)).contains("row-inserted 400");
        assertThat(ledger.found(LogName.DISCLOSURES))
                .noneMatch(line -> line.startsWith("row-changed"))
                .noneMatch(line -> line.startsWith("rows-reordered"));
    }

    @Test
    void findsARowAddedBehindTheOthers() {
        ledger.asSuperuser(copyOf(3, 700, "entry_id"));
        assertThat(ledger.found(LogName.DISCLOSURES))
                .contains("row-inserted 700", "entry-twice 701");
    }

    private static String copyOf(int row, int index, String entryId) {
        return """
        insert into disclosure_entry
        select %d, 100000, %s, leaf, kind, at, message_id, message_kind, exchange_file_id,
            content_digest, origin_office, origin_unit, recipient_office, recipient_unit, drafter,
            authoriser, role, justification, instrument_id, instrument_version, purpose,
            transfer_ground, assurance_ids, rule, internal_ground, classes, commitments
        from disclosure_entry where leaf_index = %d\
        """
                .formatted(index, entryId, row);
    }

    @Test
    void findsReorderedRows() {
        ledger.asSuperuser(
                """
                update disclosure_entry set leaf_index = 320 - leaf_index,
                    topic_offset = 320 - topic_offset
                where leaf_index in (20, 300)\
                """);
        finds("rows-reordered 20", "rows-reordered 300");
    }

    @Test
    void findsACutTail() {
        ledger.asSuperuser("delete from disclosure_entry where leaf_index >= 650");
        finds("tail-cut 650");
    }

    @Test
    void findsACutTailWhoseTilesWereCutAsWell() {
        ledger.asSuperuser("delete from disclosure_entry where leaf_index >= 650");
        ledger.recomputeTiles();
        finds("tail-cut 650");
    }

    @Test
    void findsYesterdaysBackup() {
        // given
        EmbeddedPostgres.Database yesterday = ledger.backup("yesterday");
        ledger.disclose(700, 800);
        // when
        ledger = new FilledLedger(yesterday, keys);
        // then
        finds("database-older-than-signed 700");
    }

    @Test
    void findsAnotherOfficesDatabase() throws IOException {
        // given
        Path others = Files.createDirectory(keys.resolve("others"));
        EmbeddedPostgres.Database other = AuditParts.database();
        new FilledLedger(other, others).disclose(50, 900);
        // when
        ledger = new FilledLedger(other, keys);
        // then
        assertThat(ledger.found(LogName.DISCLOSURES)).containsExactly("database-replaced 850");
    }

    @Test
    void findsAnEmptyDatabase() {
        ledger = new FilledLedger(EmbeddedPostgres.freshDatabase("audit"), keys);
        assertThat(ledger.found(LogName.DISCLOSURES))
                .containsExactly("database-older-than-signed 0");
    }

    @Test
    void findsAChangeWhoseTilesWereMadeToFit() {
        ledger.asSuperuser(
                """
                update disclosure_entry set leaf = overlay(leaf placing '\\x41' from 60)
                where leaf_index = 400\
                """);
        ledger.recomputeTiles();
        assertThat(ledger.found(LogName.DISCLOSURES)).contains("history-rewritten 200");
    }

    @Test
    void findsADeletedRowWhoseTilesWereMadeToFit() {
        ledger.disclose(700, 720);
        ledger.asSuperuser(
                "delete from disclosure_entry where leaf_index = 250",
                "update disclosure_entry set leaf_index = leaf_index - 1 where leaf_index > 250");
        ledger.recomputeTiles();
        assertThat(ledger.found(LogName.DISCLOSURES)).contains("history-rewritten 200");
    }

    @Test
    void findsChangedTiles() {
        ledger.asSuperuser(
                """
                update log_tile set hashes = overlay(hashes placing '\\x00ff' from 5)
                where log = 'disclosures' and (level, tile_index) in ((0, 1), (0, 2), (1, 0))\
                """);
        finds("tile-changed 1", "tile-changed 2", "tile-changed 0");
    }

    @Test
    void findsAMissingTileAndOneTooMany() {
        ledger.asSuperuser(
                "delete from log_tile where log = 'disclosures' and level = 1",
                """
                insert into log_tile
                select log, 2, 0, hashes from log_tile
                where log = 'disclosures' and tile_index = 0\
                """);
        finds("tile-changed 0", "tile-changed 0");
    }

    @Test
    void findsAChangedCheckpoint() {
        ledger.asSuperuser(
                """
                update log_checkpoint set note = replace(note, E'\\n200\\n', E'\\n201\\n')
                where log = 'disclosures' and size = 200\
                """);
        finds("checkpoint-changed 200");
    }

    @Test
    void findsACheckpointUnderAnotherSize() {
        ledger.asSuperuser(
                "update log_checkpoint set size = 300 where log = 'disclosures' and size = 200");
        finds("checkpoint-changed 300");
    }

    @Test
    void findsAMovedPosition() {
        ledger.asSuperuser("update log_position set next_offset = 3 where log = 'disclosures'");
        finds("fence-differs 700");
    }

    @Test
    void findsABrokenChain() {
        ledger.asSuperuser("update access_chain set position = 7");
        assertThat(ledger.found(LogName.ACCESS)).containsExactly("chain-broken 300");
    }

    @Test
    void findsThatALinkWasTakenOut() {
        ledger.asSuperuser("delete from access_entry where leaf_index = 100");
        assertThat(ledger.found(LogName.ACCESS))
                .containsExactly("row-missing 100", "chain-broken 101");
    }

    @Test
    void saysNothingWithoutWhatIsKeptOutsideTheDatabase() throws IOException {
        Files.delete(keys.resolve("checkpoint").resolve("disclosures.checkpoint"));
        finds("anchor-unreadable 0");
    }

    @Test
    void doesNotBelieveALastSignedCheckpointOfAnotherKey() throws IOException {
        Path folder = keys.resolve("checkpoint");
        Files.copy(
                folder.resolve("access.checkpoint"),
                folder.resolve("disclosures.checkpoint"),
                StandardCopyOption.REPLACE_EXISTING);
        finds("anchor-unreadable 0");
    }

    @Test
    void countsWhatItCannotList() {
        ledger.asSuperuser("update disclosure_entry set role = 'x'");
        assertThat(ledger.lines(LogName.DISCLOSURES)).hasSize(51);
        assertThat(ledger.lines(LogName.DISCLOSURES).getLast()).endsWith("650 findings more");
        assertThat(
                        IntStream.range(0, 50)
                                .allMatch(i ->
                                        ledger.found(LogName.DISCLOSURES)
                                                .get(i)
                                                .equals("column-differs " + i)))
                .isTrue();
    }
}
