package org.liaison.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.liaison.kit.kafka.RelayProducer;

/// Publishes rows of `outbox` in the order of their ids and deletes them when Kafka has them.
public final class OutboxBatch implements RelayBatch {

    static final int SIZE = 500;

    private static final String NEXT =
            "select id, topic, record_key, value from outbox order by id limit " + SIZE;
    private static final String DELETE = "delete from outbox where id = any (?)";

    private final RelayProducer producer;

    public OutboxBatch(RelayProducer producer) {
        this.producer = producer;
    }

    @Override
    public Outcome publishNext(Connection connection) throws SQLException, InterruptedException {
        List<Long> ids = new ArrayList<>(SIZE);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(SIZE);
        try (PreparedStatement select = connection.prepareStatement(NEXT);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
                records.add(
                        new ProducerRecord<>(
                                rows.getString(2), rows.getBytes(3), rows.getBytes(4)));
            }
        }
        int acknowledged = producer.send(records);
        delete(connection, ids.subList(0, acknowledged));
        return Outcome.after(records.size(), acknowledged, SIZE);
    }

    private static void delete(Connection connection, List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }
}
