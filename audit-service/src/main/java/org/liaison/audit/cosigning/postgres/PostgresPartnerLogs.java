package org.liaison.audit.cosigning.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaison.audit.checkpoint.Checkpoints.StoredCheckpoint;
import org.liaison.audit.cosigning.PartnerLogs;
import org.liaison.kit.ids.DerivedId;
import org.liaison.log.tree.Hash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/// Tables `partner_log`, `partner_checkpoint`, `partner_proof` and `partner_refused`.
@Repository
class PostgresPartnerLogs implements PartnerLogs {

    /// How the id of an entry about a message that came is derived.
    private static final String RECEIVED = "entry:received";

    /// Of one partner and one reason: the first are the evidence, and a partner that goes on does
    /// not fill the disk.
    private static final int MOST_REFUSED = 100;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    PostgresPartnerLogs(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Optional<StoredCheckpoint> last(String partner) {
        return first(
                """
                select size, note from partner_checkpoint
                where partner = ? order by size desc limit 1\
                """,
                partner);
    }

    @Override
    public Optional<StoredCheckpoint> at(String partner, long size) {
        return first(
                "select size, note from partner_checkpoint where partner = ? and size = ?",
                partner,
                size);
    }

    @Override
    public void advance(
            String partner,
            Optional<StoredCheckpoint> before,
            StoredCheckpoint cosigned,
            Instant at) {
        transaction.executeWithoutResult(status -> {
            if (!moved(partner, before, cosigned.size())) {
                throw new IllegalStateException("Another replica cosigned for " + partner);
            }
            jdbc.update(
                    "insert into partner_checkpoint (partner, size, at, note) values (?, ?, ?, ?)",
                    partner,
                    cosigned.size(),
                    Timestamp.from(at),
                    cosigned.note());
        });
    }

    private boolean moved(String partner, Optional<StoredCheckpoint> before, long size) {
        return before.map(StoredCheckpoint::size)
                        .map(from ->
                                jdbc.update(
                                        """
                                        update partner_log set size = ?
                                        where partner = ? and size = ?\
                                        """,
                                        size,
                                        partner,
                                        from))
                        .orElseGet(() ->
                                jdbc.update(
                                        """
                                        insert into partner_log (partner, size) values (?, ?)
                                        on conflict (partner) do nothing\
                                        """,
                                        partner,
                                        size))
                == 1;
    }

    @Override
    public boolean refused(String partner, String code, byte[] growth, Instant at) {
        return jdbc.update(
                        """
                        insert into partner_refused (partner, digest, at, code, growth)
                        select ?, ?, ?, ?, ?
                        where (select count(*) from partner_refused
                               where partner = ? and code = ?) < ?
                        on conflict (partner, digest) do nothing\
                        """,
                        partner,
                        Hash.ofLeaf(growth).bytes(),
                        Timestamp.from(at),
                        code,
                        growth,
                        partner,
                        code,
                        MOST_REFUSED)
                == 1;
    }

    @Override
    public boolean keep(String partner, String messageId, long index, String file) {
        jdbc.update(
                """
                insert into partner_proof (partner, message_id, leaf_index, file)
                values (?, ?, ?, ?) on conflict (partner, message_id) do nothing\
                """,
                partner,
                messageId,
                index,
                file);
        List<Long> kept =
                jdbc.queryForList(
                        "select leaf_index from partner_proof where partner = ? and message_id = ?",
                        Long.class,
                        partner,
                        messageId);
        return kept.equals(List.of(index));
    }

    @Override
    public Optional<String> proof(String partner, String messageId) {
        return text(
                "select file from partner_proof where partner = ? and message_id = ?",
                partner,
                messageId);
    }

    @Override
    public Optional<String> receivedDigest(String messageId) {
        return text(
                "select content_digest from disclosure_entry where entry_id = ?",
                DerivedId.of(RECEIVED, messageId).toString());
    }

    private Optional<String> text(String query, Object... parameters) {
        return jdbc.queryForList(query, String.class, parameters).stream().findFirst();
    }

    private Optional<StoredCheckpoint> first(String query, Object... parameters) {
        return jdbc.query(query, PostgresPartnerLogs::stored, parameters).stream().findFirst();
    }

    private static StoredCheckpoint stored(ResultSet row, int number) throws SQLException {
        return new StoredCheckpoint(row.getLong(1), row.getString(2));
    }
}
