package org.liaison.kit.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.liaison.kit.kafka.RelayProducer;
import org.liaison.kit.outbox.RelayBatch;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;

/// Publishes rows of `access_log` in the order of the chain and moves the cursor in `access_relay`;
/// the rows stay.
public final class AccessBatch implements RelayBatch {

    private static final int SIZE = 500;

    private static final String NEXT =
            """
            select position, entry from access_log
            where position > (select position from access_relay)
            order by position limit %d
            """
                    .formatted(SIZE);
    private static final String MARK = "update access_relay set position = ? where position < ?";

    private final RelayProducer producer;
    private final OfficeSeal seal;
    private final Runnable marked;

    /// A batch that tells nobody when it marked rows.
    public AccessBatch(RelayProducer producer, OfficeSeal seal) {
        this(producer, seal, () -> {});
    }

    public AccessBatch(RelayProducer producer, OfficeSeal seal, Runnable marked) {
        this.producer = producer;
        this.seal = seal;
        this.marked = marked;
    }

    @Override
    public Outcome publishNext(Connection connection) throws SQLException, InterruptedException {
        List<Long> positions = new ArrayList<>(SIZE);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(SIZE);
        try (PreparedStatement select = connection.prepareStatement(NEXT);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                positions.add(rows.getLong(1));
                records.add(
                        new ProducerRecord<>(
                                Topics.AUDIT_ACCESS,
                                seal.seal(Topics.AUDIT_ACCESS, rows.getBytes(2))));
            }
        }
        int acknowledged = producer.send(records);
        if (acknowledged > 0) {
            mark(connection, positions.get(acknowledged - 1));
            marked.run();
        }
        return Outcome.after(records.size(), acknowledged, SIZE);
    }

    private static void mark(Connection connection, long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MARK)) {
            update.setLong(1, position);
            update.setLong(2, position);
            update.executeUpdate();
        }
    }
}
