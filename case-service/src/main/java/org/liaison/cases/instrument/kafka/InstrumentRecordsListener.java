package org.liaison.cases.instrument.kafka;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.liaison.cases.instrument.KnownInstruments;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.instrument.InstrumentDocument;
import org.liaison.kit.instrument.UnreadableInstrument;
import org.liaison.kit.sink.BatchValues;
import org.liaison.schemas.exchange.InstrumentRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/// Learns instruments, all of them at every start.
@Component("instrumentRecords")
class InstrumentRecordsListener implements Consumer<Message<List<byte[]>>> {

    private static final Logger LOG = LoggerFactory.getLogger(InstrumentRecordsListener.class);
    private static final AvroCodec<InstrumentRecord> CODEC =
            AvroCodec.of(InstrumentRecord.getClassSchema(), InstrumentRecord.class);

    private final KnownInstruments known;

    InstrumentRecordsListener(KnownInstruments known) {
        this.known = known;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        for (byte[] record : BatchValues.of(batch.getPayload())) {
            learn(record);
        }
    }

    /// One that cannot be read is not known, and nothing leaves under it.
    private void learn(byte[] record) {
        try {
            ByteBuffer document = CODEC.decode(record).getDocument();
            byte[] canonical = new byte[document.remaining()];
            document.duplicate().get(canonical);
            known.learn(InstrumentDocument.parse(canonical));
        } catch (UnreadableRecord | UnreadableInstrument unreadable) {
            LOG.error("instrument=unreadable reason={}", unreadable.getMessage());
        }
    }
}
