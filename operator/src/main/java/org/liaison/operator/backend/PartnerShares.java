package org.liaison.operator.backend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaAlteration.Op;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.liaison.operator.office.Office;

/// How much of an office's broker one partner may take: a bridge that asks for more is made to
/// wait, and the other channels do not notice it.
final class PartnerShares {

    /// Eight thousand of the smallest messages a second.
    private static final double BYTES_A_SECOND = 32 * 1024 * 1024;

    /// Of one thread's time; the broker has several.
    private static final double REQUEST_PERCENT = 50;

    private static final double CONNECTIONS_A_SECOND = 10;
    private static final double OWN_CONNECTIONS_A_SECOND = 10_000;

    private PartnerShares() {}

    static List<ClientQuotaAlteration> of(Office office) {
        List<ClientQuotaAlteration> shares = new ArrayList<>();
        for (Office partner : office.partners()) {
            shares.add(
                    share(
                            Map.of(ClientQuotaEntity.USER, PartnerCertificates.bridgeName(partner)),
                            new Op("consumer_byte_rate", BYTES_A_SECOND),
                            new Op("request_percentage", REQUEST_PERCENT)));
            // What is small at the partner's may be large here: a disk must not fill at once.
            shares.add(
                    share(
                            Map.of(ClientQuotaEntity.USER, BrokerUser.bridgeName(partner)),
                            new Op("producer_byte_rate", BYTES_A_SECOND)));
        }
        Op rate = new Op("connection_creation_rate", CONNECTIONS_A_SECOND);
        shares.add(share(Collections.singletonMap(ClientQuotaEntity.IP, null), rate));
        Op ownRate = new Op("connection_creation_rate", OWN_CONNECTIONS_A_SECOND);
        shares.add(share(Map.of(ClientQuotaEntity.IP, "127.0.0.1"), ownRate));
        return shares;
    }

    private static ClientQuotaAlteration share(Map<String, String> whose, Op... limits) {
        return new ClientQuotaAlteration(new ClientQuotaEntity(whose), List.of(limits));
    }
}
