package org.liaison.operator.backend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.schemas.TopicLimits;
import org.liaison.schemas.Topics;

/// What an office's broker must know before anybody comes: who may come, what each may do, how much
/// each may take, and the inbound topics with this office's own settings.
public final class OfficeChannels {

    private static final int CALL_SECONDS = 10;
    private static final ScramCredentialInfo SCRAM =
            new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

    private final Office office;
    private final OfficeFolder folder;
    private final String bootstrap;

    /// @param folder whose secrets hold the founder's key and everybody's passwords
    /// @param bootstrap `host:port` of the BROKER listener
    public OfficeChannels(Office office, OfficeFolder folder, String bootstrap) {
        this.office = office;
        this.folder = folder;
        this.bootstrap = bootstrap;
    }

    public boolean brokerAnswers() {
        return brokersAnswer(1);
    }

    /// Whether at least so many brokers are there.
    public boolean brokersAnswer(int brokers) {
        try (Admin admin = admin()) {
            return admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).size() >= brokers;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Makes what is missing and takes away what an earlier version allowed.
    public void make() throws InterruptedException {
        try (Admin admin = admin()) {
            users(admin);
            rights(admin);
            for (ClientQuotaAlteration share : PartnerShares.of(office)) {
                admin.alterClientQuotas(List.of(share)).all().get(CALL_SECONDS, TimeUnit.SECONDS);
            }
            for (NewTopic topic : inbound()) {
                makeTopic(admin, topic);
            }
            new TopicSizes(office).bring(admin);
        } catch (ExecutionException | TimeoutException refused) {
            throw new OperatorFailure(
                    "The broker of " + office.code() + " did not take its channels", refused);
        }
    }

    private void users(Admin admin)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<UserScramCredentialAlteration> changes = new ArrayList<>();
        Set<String> strangers =
                new HashSet<>(
                        admin.describeUserScramCredentials()
                                .users()
                                .get(CALL_SECONDS, TimeUnit.SECONDS));
        for (BrokerUser user : BrokerUser.all(office, folder)) {
            changes.add(new UserScramCredentialUpsertion(user.name(), SCRAM, user.secret()));
            strangers.remove(user.name());
        }
        strangers.forEach(
                name -> changes.add(new UserScramCredentialDeletion(name, SCRAM.mechanism())));
        admin.alterUserScramCredentials(changes).all().get(CALL_SECONDS, TimeUnit.SECONDS);
    }

    private void rights(Admin admin)
            throws ExecutionException, TimeoutException, InterruptedException {
        Set<AclBinding> table = OfficeRights.of(office);
        admin.createAcls(table).all().get(CALL_SECONDS, TimeUnit.SECONDS);
        Set<AclBinding> others =
                new HashSet<>(
                        admin.describeAcls(AclBindingFilter.ANY)
                                .values()
                                .get(CALL_SECONDS, TimeUnit.SECONDS));
        others.removeAll(table);
        var _ =
                admin.deleteAcls(others.stream().map(AclBinding::toFilter).toList())
                        .all()
                        .get(CALL_SECONDS, TimeUnit.SECONDS);
    }

    /// Time never deletes what is not yet consumed: retention is the reader's, not the clock's; and
    /// how old a record is, our own broker says, not the partner's clock.
    private List<NewTopic> inbound() {
        List<NewTopic> topics = new ArrayList<>();
        for (Office partner : office.partners()) {
            topics.add(topic(Topics.exchange(partner.code(), office.code())));
            topics.add(topic(Topics.evidence(partner.code(), office.code())));
        }
        return topics;
    }

    private static NewTopic topic(String name) {
        // How often each record is kept is the brokers' decision.
        return new NewTopic(name, Optional.of(1), Optional.empty())
                .configs(
                        Map.of(
                                "retention.ms",
                                "-1",
                                "cleanup.policy",
                                "delete",
                                // A partner's broker may hold more.
                                "max.message.bytes",
                                Integer.toString(TopicLimits.LARGEST),
                                "message.timestamp.type",
                                "LogAppendTime"));
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
        Map<String, Object> properties = new HashMap<>(PartnerCertificates.founder(folder));
        properties.put("bootstrap.servers", bootstrap);
        properties.put("request.timeout.ms", "5000");
        properties.put("default.api.timeout.ms", "10000");
        return Admin.create(properties);
    }
}
