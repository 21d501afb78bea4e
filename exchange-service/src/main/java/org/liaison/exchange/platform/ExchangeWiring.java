package org.liaison.exchange.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.liaison.exchange.backlog.EvidenceBacklog;
import org.liaison.exchange.backlog.EvidenceTopic;
import org.liaison.exchange.backlog.KnownTopic;
import org.liaison.exchange.channel.Alarms;
import org.liaison.exchange.channel.ArrivedOffsets;
import org.liaison.exchange.channel.ChannelHealth;
import org.liaison.exchange.channel.ChannelTail;
import org.liaison.exchange.channel.HeartbeatSettings;
import org.liaison.exchange.channel.SentPositions;
import org.liaison.exchange.delivery.Commitments;
import org.liaison.exchange.delivery.Departure;
import org.liaison.exchange.delivery.DispatchAuthorised;
import org.liaison.exchange.delivery.HandOverEvidence;
import org.liaison.exchange.delivery.InboundChannels;
import org.liaison.exchange.delivery.ReceiveEvidence;
import org.liaison.exchange.delivery.ReceiveMessage;
import org.liaison.exchange.delivery.RefusedAuthorisations;
import org.liaison.exchange.delivery.TrustRounds;
import org.liaison.exchange.erasure.FollowErasures;
import org.liaison.exchange.erasure.PendingErasures;
import org.liaison.exchange.guard.Guard;
import org.liaison.exchange.guard.GuardFailures;
import org.liaison.exchange.instrument.FollowInstruments;
import org.liaison.exchange.instrument.InstrumentFolder;
import org.liaison.exchange.instrument.Instruments;
import org.liaison.exchange.instrument.KeptInstruments;
import org.liaison.exchange.sealing.ChannelSealers;
import org.liaison.exchange.sealing.OwnSignatures;
import org.liaison.exchange.sealing.SealedLeaf;
import org.liaison.exchange.sealing.WrappedForUs;
import org.liaison.exchange.trimming.TrimConsumed;
import org.liaison.exchange.trimming.TrimReceipted;
import org.liaison.exchange.trimming.TrimmableTopics;
import org.liaison.exchange.trust.NewestLists;
import org.liaison.exchange.trust.OwnKeys;
import org.liaison.exchange.trust.TrustList;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.policy.DisclosurePolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the plain parts of the domain together.
@Configuration(proxyBeanMethods = false)
class ExchangeWiring {

    static {
        // Before the first key is read: Tink chooses its implementation then.
        NativeSignatures.register();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean
    TrustList trust(OfficeSettings office, NewestLists newest) {
        return TrustList.read(office, newest);
    }

    @Bean
    OwnKeys ownKeys(OfficeSettings office, TrustList trust, Clock clock) {
        return new OwnKeys(office, trust, clock);
    }

    @Bean
    Instruments instruments() {
        return new Instruments(List.of());
    }

    @Bean
    FollowInstruments followInstruments(
            Instruments instruments,
            InstrumentFolder folder,
            KeptInstruments kept,
            TrustList trust) {
        return new FollowInstruments(instruments, folder, kept, trust);
    }

    @Bean
    GuardFailures guardFailures() {
        return new LoggedGuardFailures();
    }

    @Bean
    Guard guard(TrustList trust, Instruments instruments, GuardFailures failures) {
        return new Guard(trust, instruments, DisclosurePolicy.standard(), failures);
    }

    @Bean
    HeartbeatSettings heartbeat(@Value("${liaison.heartbeat.interval:1m}") Duration interval) {
        return new HeartbeatSettings(interval);
    }

    @Bean
    ChannelHealth channelHealth(
            OfficeSettings office, HeartbeatSettings heartbeat, Alarms alarms, Clock clock) {
        return new ChannelHealth(office, heartbeat, alarms, clock);
    }

    @Bean
    ArrivedOffsets arrivedOffsets() {
        return new ArrivedOffsets();
    }

    @Bean
    InboundChannels inboundChannels(
            OfficeSettings office,
            TrustList trust,
            OwnKeys own,
            ChannelTail tail,
            Alarms alarms,
            ArrivedOffsets offsets,
            Clock clock) {
        return new InboundChannels(
                office, trust, new WrappedForUs(own), tail, alarms, offsets, clock);
    }

    @Bean
    EvidenceBacklog evidenceBacklog(
            TrimmableTopics topics,
            EvidenceTopic evidence,
            KnownTopic known,
            @Value("${liaison.evidence.most-behind:4h}") Duration most,
            Clock clock) {
        return new EvidenceBacklog(topics, evidence, known, most, clock);
    }

    @Bean
    DispatchAuthorised dispatchAuthorised(
            OfficeSettings office,
            OfficeSeal seal,
            Guard guard,
            EvidenceBacklog backlog,
            RefusedAuthorisations refused,
            Clock clock,
            SecureRandom random) {
        return new DispatchAuthorised(office, seal, guard, backlog, refused, clock, random);
    }

    @Bean
    ReceiveMessage receiveMessage(
            OfficeSettings office,
            InboundChannels channels,
            Instruments instruments,
            ChannelHealth health,
            GuardFailures failures,
            Clock clock,
            SecureRandom random) {
        return new ReceiveMessage(office, channels, instruments, health, failures, clock, random);
    }

    @Bean
    ReceiveEvidence receiveEvidence(
            OfficeSettings office, InboundChannels channels, ChannelHealth health) {
        return new ReceiveEvidence(office, channels, health);
    }

    @Bean
    HandOverEvidence handOverEvidence(OfficeSettings office, OfficeSeal seal) {
        return new HandOverEvidence(office, seal);
    }

    @Bean
    TrustRounds trustRounds(
            OfficeSettings office, TrustList trust, Clock clock, SecureRandom random) {
        return new TrustRounds(office, trust, clock, random);
    }

    @Bean
    ChannelSealers channelSealers(TrustList trust, OwnKeys own, Clock clock, SecureRandom random) {
        return new ChannelSealers(trust, own, clock, random);
    }

    @Bean
    TrimReceipted trimReceipted(
            OfficeSettings office, OfficeSeal seal, TrimmableTopics topics, ChannelHealth health) {
        return new TrimReceipted(office, seal, topics, health);
    }

    @Bean
    TrimConsumed trimConsumed(
            OfficeSettings office, TrimmableTopics topics, ArrivedOffsets arrived, Clock clock) {
        return new TrimConsumed(office, topics, arrived, clock);
    }

    @Bean
    FollowErasures followErasures(
            PendingErasures pending, TrimReceipted receipted, TrimConsumed consumed) {
        return new FollowErasures(pending, receipted, consumed);
    }

    @Bean
    Departure departure(
            OfficeSettings office,
            OfficeSeal seal,
            TrustList trust,
            ChannelSealers sealers,
            ChannelTail tail,
            Commitments commitments,
            Alarms alarms,
            ChannelHealth health,
            HeartbeatSettings heartbeat,
            Clock clock) {
        return new Departure(
                office,
                seal,
                sealers,
                new SentPositions(tail, SealedLeaf::hash, new OwnSignatures(trust, clock)::made),
                commitments,
                alarms,
                health,
                heartbeat,
                clock);
    }
}
