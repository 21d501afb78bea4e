package org.liaison.audit.platform;

import java.time.Clock;
import java.time.Duration;
import org.liaison.audit.beat.BeatSettings;
import org.liaison.audit.beat.Beats;
import org.liaison.audit.beat.HoldBeat;
import org.liaison.audit.beat.Padding;
import org.liaison.audit.checkpoint.Checkpoints;
import org.liaison.audit.checkpoint.CosignerKey;
import org.liaison.audit.checkpoint.LastSigned;
import org.liaison.audit.checkpoint.LogKeys;
import org.liaison.audit.cosigning.CosignCheckpoint;
import org.liaison.audit.cosigning.HearPartner;
import org.liaison.audit.cosigning.KeepProofs;
import org.liaison.audit.cosigning.PartnerEntries;
import org.liaison.audit.cosigning.PartnerLogs;
import org.liaison.audit.proof.LoggedEntries;
import org.liaison.audit.sharing.AcceptCosignature;
import org.liaison.audit.sharing.Cosignatures;
import org.liaison.audit.sharing.OfferCheckpoint;
import org.liaison.audit.sharing.OwnEntries;
import org.liaison.audit.sharing.PartnerAlarms;
import org.liaison.audit.sharing.PartnerKeys;
import org.liaison.audit.sharing.ProveCosigned;
import org.liaison.audit.sharing.ToPartners;
import org.liaison.audit.tree.LogTrees;
import org.liaison.kit.office.OfficeSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What goes to partners and comes from them.
@Configuration(proxyBeanMethods = false)
class SharingWiring {

    @Bean
    BeatSettings beatSettings(
            @Value("${liaison.beat.interval:1h}") Duration interval,
            @Value("${liaison.beat.entries:256}") int entries) {
        return new BeatSettings(interval, entries);
    }

    @Bean
    HoldBeat holdBeat(
            BeatSettings settings,
            Beats beats,
            Padding padding,
            Checkpoints checkpoints,
            LogTrees trees,
            LogKeys keys,
            LastSigned lastSigned,
            Clock clock) {
        return new HoldBeat(settings, beats, padding, checkpoints, trees, keys, lastSigned, clock);
    }

    @Bean
    OfferCheckpoint offerCheckpoint(
            Beats beats,
            Cosignatures cosignatures,
            OwnEntries entries,
            LogTrees trees,
            ToPartners partners,
            PartnerAlarms alarms,
            Clock clock) {
        return new OfferCheckpoint(beats, cosignatures, entries, trees, partners, alarms, clock);
    }

    @Bean
    AcceptCosignature acceptCosignature(
            PartnerKeys pinned,
            LogKeys keys,
            Beats beats,
            Cosignatures cosignatures,
            PartnerAlarms alarms,
            Clock clock) {
        return new AcceptCosignature(pinned, keys, beats, cosignatures, alarms, clock);
    }

    @Bean
    ProveCosigned proveCosigned(LoggedEntries entries, Cosignatures cosignatures, LogTrees trees) {
        return new ProveCosigned(entries, cosignatures, trees);
    }

    @Bean
    CosignCheckpoint cosignCheckpoint(
            PartnerKeys pinned,
            CosignerKey cosigner,
            PartnerLogs logs,
            PartnerAlarms alarms,
            Clock clock) {
        // Made at the first start and not at the first use: partners are given the public half.
        var _ = cosigner.key();
        return new CosignCheckpoint(pinned, cosigner, logs, alarms, clock);
    }

    @Bean
    KeepProofs keepProofs(
            OfficeSettings office,
            PartnerKeys pinned,
            PartnerLogs logs,
            PartnerEntries entries,
            PartnerAlarms alarms,
            Clock clock) {
        return new KeepProofs(office.office(), pinned, logs, entries, alarms, clock);
    }

    @Bean
    HearPartner hearPartner(CosignCheckpoint cosign, KeepProofs proofs, ToPartners partners) {
        return new HearPartner(cosign, proofs, partners);
    }

    @Bean
    SharingRounds sharingRounds(
            HoldBeat beat, OfferCheckpoint offer, OfficeSettings office, Turns turns) {
        return new SharingRounds(beat, offer, office, turns);
    }
}
