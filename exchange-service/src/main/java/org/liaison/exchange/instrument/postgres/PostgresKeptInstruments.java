package org.liaison.exchange.instrument.postgres;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.liaison.exchange.instrument.KeptInstruments;
import org.liaison.exchange.instrument.SignedInstrument;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.instrument.InstrumentDocument;
import org.liaison.kit.instrument.UnreadableInstrument;
import org.liaison.schemas.exchange.InstrumentRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The table `instrument_kept`, read on from where it was read to. Used by one thread at a time.
@Component
class PostgresKeptInstruments implements KeptInstruments {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresKeptInstruments.class);
    private static final AvroCodec<InstrumentRecord> CODEC =
            AvroCodec.of(InstrumentRecord.getClassSchema(), InstrumentRecord.class);

    private final JdbcTemplate jdbc;
    private long last;

    PostgresKeptInstruments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SignedInstrument> since() {
        List<SignedInstrument> kept = new ArrayList<>();
        jdbc.query(
                "select id, record from instrument_kept where id > ? order by id",
                row -> {
                    last = row.getLong(1);
                    read(row.getBytes(2), kept);
                },
                last);
        return kept;
    }

    private static void read(byte[] record, List<SignedInstrument> kept) {
        try {
            InstrumentRecord read = CODEC.decode(record);
            ByteBuffer document = read.getDocument().duplicate();
            byte[] bytes = new byte[document.remaining()];
            document.get(bytes);
            kept.add(new SignedInstrument(InstrumentDocument.parse(bytes), read));
        } catch (UnreadableRecord | UnreadableInstrument unreadable) {
            LOG.warn("instrument=unreadable in=database");
        }
    }

    @Override
    public void keep(SignedInstrument instrument) {
        jdbc.update(
                """
                insert into instrument_kept (instrument_id, version, states, record)
                values (?, ?, ?, ?) on conflict (instrument_id, version, states) do nothing
                """,
                instrument.record().getInstrumentId(),
                instrument.record().getVersion(),
                instrument.instrument().history().size(),
                CODEC.encode(instrument.record()));
    }
}
