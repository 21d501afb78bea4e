package org.liaison.operator.backend;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.liaison.operator.office.Office;
import org.liaison.schemas.Topics;

/// Who may do what at an office's broker: the one table of it. What is not here is refused; only
/// brokers and the founder are above it.
///
/// Whoever reads a topic may see that it is there. CREATE is for a topic of exactly that name.
final class OfficeRights {

    private static final String CASES = ServiceName.CASE.module();
    private static final String EXCHANGE = ServiceName.EXCHANGE.module();
    private static final String AUDIT = ServiceName.AUDIT.module();

    private final Office office;
    private final Set<AclBinding> rights = new LinkedHashSet<>();

    private OfficeRights(Office office) {
        this.office = office;
    }

    /// Every right at the broker of that office.
    static Set<AclBinding> of(Office office) {
        OfficeRights table = new OfficeRights(office);
        table.caseService();
        table.exchangeService();
        table.auditService();
        for (Office partner : office.partners()) {
            table.ownBridge(partner);
            table.partnersBridge(partner);
        }
        return Set.copyOf(table.rights);
    }

    private void caseService() {
        makes(CASES, Topics.CASE_AUTHORISATIONS, Topics.CASE_ERASURES, Topics.AUDIT_ACCESS);
        makes(
                CASES,
                Topics.deadLetters(Topics.CASE_DELIVERIES),
                Topics.deadLetters(Topics.CASE_OUTCOMES));
        reads(
                CASES,
                Topics.CASE_OUTCOMES,
                Topics.CASE_DELIVERIES,
                Topics.CASE_ERASED,
                Topics.INSTRUMENTS);
        joins(CASES, CASES, LITERAL);
        // It reads all instruments at each start, in a group that is new each time.
        joins(CASES, "anonymous.", PREFIXED);
    }

    /// It makes the topics it reads as well: a reader that starts before its writer must not wait
    /// for it. It writes to them when an administrator replays a dead letter, and trims them.
    private void exchangeService() {
        makes(EXCHANGE, Topics.AUDIT_DISCLOSURES, Topics.AUDIT_ACCESS, Topics.INSTRUMENTS);
        for (String topic :
                List.of(
                        Topics.CASE_OUTCOMES,
                        Topics.CASE_DELIVERIES,
                        Topics.CASE_ERASED,
                        Topics.AUDIT_FROM_PARTNERS,
                        Topics.CROSSINGS)) {
            makesAndTrims(EXCHANGE, topic);
        }
        // Trims it, and has no business in it.
        allow(EXCHANGE, TOPIC, Topics.CASE_ERASURES, LITERAL, CREATE, DESCRIBE, DELETE);
        // The last two: whether anything of a case that was erased is left there.
        reads(EXCHANGE, Topics.CROSSINGS, Topics.CASE_OUTCOMES, Topics.CASE_DELIVERIES);
        for (String input : inputs()) {
            makesAndTrims(EXCHANGE, input);
            makes(EXCHANGE, Topics.deadLetters(input));
            reads(EXCHANGE, input, Topics.deadLetters(input));
        }
        showsWhatWasSetAside();
        for (String channel : outbound()) {
            makesAndTrims(EXCHANGE, channel);
            // Where its own sequence stood when it was stopped.
            reads(EXCHANGE, channel);
        }
        joins(EXCHANGE, EXCHANGE, LITERAL);
        // What they have consumed may be trimmed.
        allow(EXCHANGE, GROUP, CASES, LITERAL, DESCRIBE);
        allow(EXCHANGE, GROUP, AUDIT, LITERAL, DESCRIBE);
        allow(EXCHANGE, TRANSACTIONAL_ID, EXCHANGE + "-", PREFIXED, DESCRIBE, WRITE);
    }

    /// Where the administrator sees what case-service set aside.
    private void showsWhatWasSetAside() {
        for (String letters :
                List.of(
                        Topics.deadLetters(Topics.CASE_DELIVERIES),
                        Topics.deadLetters(Topics.CASE_OUTCOMES))) {
            allow(EXCHANGE, TOPIC, letters, LITERAL, CREATE);
            reads(EXCHANGE, letters);
        }
    }

    private void auditService() {
        // Padding for the one, what people read in this service for the other.
        makes(AUDIT, Topics.AUDIT_DISCLOSURES, Topics.AUDIT_ACCESS, Topics.AUDIT_TO_PARTNERS);
        makes(AUDIT, Topics.CASE_ERASED);
        for (String topic : List.of(Topics.AUDIT_FROM_PARTNERS, Topics.CASE_ERASURES)) {
            allow(AUDIT, TOPIC, topic, LITERAL, CREATE);
            reads(AUDIT, topic);
        }
        reads(AUDIT, Topics.AUDIT_DISCLOSURES, Topics.AUDIT_ACCESS);
        joins(AUDIT, AUDIT, LITERAL);
    }

    /// Inbound topics are made before it starts: it may neither make nor change one, whatever the
    /// partner's broker says. The rest is MirrorMaker's own, one set for each partner.
    private void ownBridge(Office partner) {
        String bridge = BrokerUser.bridgeName(partner);
        for (String channel : inbound(partner)) {
            allow(bridge, TOPIC, channel, LITERAL, DESCRIBE, WRITE);
        }
        for (String kind : List.of("configs", "offsets", "status", "offset-syncs")) {
            String own = "mm2-%s.%s.internal".formatted(kind, partner.code());
            allow(bridge, TOPIC, own, LITERAL, CREATE, DESCRIBE, DESCRIBE_CONFIGS, READ, WRITE);
        }
        // It makes this one at its start and, as it is told, never writes to it.
        allow(bridge, TOPIC, "heartbeats", LITERAL, CREATE, DESCRIBE);
        joins(bridge, partner.code() + "-mm2", LITERAL);
    }

    private void partnersBridge(Office partner) {
        for (String channel : outbound(partner)) {
            reads(PartnerCertificates.bridgeName(partner), channel);
        }
    }

    private void makes(String who, String... topics) {
        for (String topic : topics) {
            allow(who, TOPIC, topic, LITERAL, CREATE, DESCRIBE, WRITE);
        }
    }

    private void makesAndTrims(String who, String topic) {
        makes(who, topic);
        allow(who, TOPIC, topic, LITERAL, DELETE);
    }

    private void reads(String who, String... topics) {
        for (String topic : topics) {
            allow(who, TOPIC, topic, LITERAL, DESCRIBE, READ);
        }
    }

    private void joins(String who, String group, PatternType pattern) {
        allow(who, GROUP, group, pattern, DESCRIBE, READ);
    }

    private void allow(
            String who,
            ResourceType kind,
            String name,
            PatternType pattern,
            AclOperation... operations) {
        for (AclOperation operation : operations) {
            rights.add(
                    new AclBinding(
                            new ResourcePattern(kind, name, pattern),
                            new AccessControlEntry(
                                    "User:" + who, "*", operation, AclPermissionType.ALLOW)));
        }
    }

    private List<String> inputs() {
        List<String> inputs =
                new ArrayList<>(List.of(Topics.CASE_AUTHORISATIONS, Topics.AUDIT_TO_PARTNERS));
        office.partners().forEach(partner -> inputs.addAll(inbound(partner)));
        return inputs;
    }

    private List<String> outbound() {
        return office.partners().stream().flatMap(each -> outbound(each).stream()).toList();
    }

    private List<String> outbound(Office partner) {
        return List.of(
                Topics.exchange(office.code(), partner.code()),
                Topics.evidence(office.code(), partner.code()));
    }

    private List<String> inbound(Office partner) {
        return List.of(
                Topics.exchange(partner.code(), office.code()),
                Topics.evidence(partner.code(), office.code()));
    }
}
