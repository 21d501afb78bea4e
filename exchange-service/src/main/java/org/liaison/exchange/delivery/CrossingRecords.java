package org.liaison.exchange.delivery;

import java.util.ArrayList;
import java.util.List;
import org.liaison.exchange.channel.ChannelPosition;
import org.liaison.schemas.cases.Crossings;
import org.liaison.schemas.exchange.SealedPayload;

/// What departed on a channel and what of it was receipted, for the trimmer. Written in the
/// transaction of the messages themselves, so that it can say neither more nor less than they.
final class CrossingRecords {

    /// Keeps a record far below the largest that a broker takes.
    private static final int MOST_IDS = 5_000;

    /// The length of an id of ours; a partner may write anything in a receipt.
    private static final int ID_LENGTH = 36;

    private CrossingRecords() {}

    static List<Crossings> of(
            String channel,
            ChannelPosition before,
            List<SealedPayload> departed,
            List<String> receipted) {
        List<Crossings> records = new ArrayList<>();
        for (int from = 0; from < departed.size(); from += MOST_IDS) {
            List<String> ids =
                    departed.subList(from, Math.min(departed.size(), from + MOST_IDS)).stream()
                            .map(SealedPayload::getMessageId)
                            .toList();
            records.add(new Crossings(channel, before.sequence() + 1 + from, ids, List.of()));
        }
        List<String> known = receipted.stream().filter(id -> id.length() == ID_LENGTH).toList();
        for (int from = 0; from < known.size(); from += MOST_IDS) {
            List<String> ids = known.subList(from, Math.min(known.size(), from + MOST_IDS));
            records.add(new Crossings(channel, 0L, List.of(), List.copyOf(ids)));
        }
        return records;
    }
}
