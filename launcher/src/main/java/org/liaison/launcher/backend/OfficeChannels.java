package org.liaison.launcher.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.liaison.launcher.LauncherFailure;
import org.liaison.launcher.office.Office;
import org.liaison.schemas.Topics;

/// What an office's broker must know before a bridge comes: the inbound topics with this office's
/// own settings, and which two topics each partner's bridge may read.
final class OfficeChannels {

    private static final int CALL_SECONDS = 10;

    private final Office office;
    private final String bootstrap;

    /// @param bootstrap `host:port` of the broker's listener for the office itself
    OfficeChannels(Office office, String bootstrap) {
        this.office = office;
        this.bootstrap = bootstrap;
    }

    boolean brokerAnswers() {
        try (Admin admin = admin()) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Makes what is missing.
    void make() throws InterruptedException {
        try (Admin admin = admin()) {
            for (NewTopic topic : inbound()) {
                makeTopic(admin, topic);
            }
            admin.createAcls(rights()).all().get(CALL_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            throw new LauncherFailure(
                    "The broker of " + office.code() + " did not take its channels", refused);
        }
    }

    /// Time never deletes what is not yet consumed: retention is the reader's, not the clock's; and
    /// how old a record is, our own broker says, not the partner's clock.
    List<NewTopic> inbound() {
        List<NewTopic> topics = new ArrayList<>();
        for (Office partner : office.partners()) {
            topics.add(topic(Topics.exchange(partner.code(), office.code())));
            topics.add(topic(Topics.evidence(partner.code(), office.code())));
        }
        return topics;
    }

    List<AclBinding> rights() {
        List<AclBinding> rights = new ArrayList<>();
        for (Office partner : office.partners()) {
            String principal = PartnerCertificates.bridgePrincipal(partner);
            for (String topic :
                    List.of(
                            Topics.exchange(office.code(), partner.code()),
                            Topics.evidence(office.code(), partner.code()))) {
                rights.add(allow(principal, topic, AclOperation.READ));
                rights.add(allow(principal, topic, AclOperation.DESCRIBE));
            }
        }
        return rights;
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, 1, (short) 1)
                .configs(
                        Map.of(
                                "retention.ms",
                                "-1",
                                "cleanup.policy",
                                "delete",
                                "message.timestamp.type",
                                "LogAppendTime"));
    }

    private static AclBinding allow(String principal, String topic, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW));
    }

    private static void makeTopic(Admin admin, NewTopic topic)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get(CALL_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    private Admin admin() {
        return Admin.create(
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        "5000",
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        "10000"));
    }
}
