package org.liaison.audit.sharing.file;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaison.audit.sharing.PartnerKeys;
import org.liaison.audit.sharing.PinnedKeys;
import org.liaison.kit.keys.CurrentLists;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.NoteKey;
import org.liaison.log.note.SignatureType;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.TrustHistory;
import org.liaison.log.trust.TrustList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// A partner's trust list under the service's secrets, judged by the clock each time: a list that
/// was handed over later counts at once, and one that ended counts no longer.
@Component
class FilePartnerKeys implements PartnerKeys {

    private static final Logger LOG = LoggerFactory.getLogger(FilePartnerKeys.class);
    private static final String DISCLOSURES = "/disclosures";

    private final CurrentLists lists;
    private final List<String> partners;
    private final Clock clock;

    FilePartnerKeys(OfficeSettings settings, Clock clock) {
        this.lists = new CurrentLists(settings.keysDir().resolve("trust"));
        this.partners = settings.partners();
        this.clock = clock;
    }

    @Override
    public Optional<PinnedKeys> of(String office) {
        if (!partners.contains(office)) {
            return Optional.empty();
        }
        try {
            Optional<PinnedKeys> keys = lists.of(office).flatMap(this::keys);
            keys.ifPresent(PinnedKeys::requireUsable);
            return keys;
        } catch (Distrusted unsound) {
            LOG.warn("trust-list={} unsound={}", office, unsound.fault().code());
            return Optional.empty();
        } catch (IllegalStateException | IllegalArgumentException unusable) {
            // Such as one key with two usages: nothing of that partner is believed, and the others
            // are heard.
            LOG.warn("trust-list={} unusable={}", office, unusable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<PinnedKeys> keys(TrustHistory history) {
        TrustList list = history.newest();
        Instant now = clock.instant();
        List<NoteKey> logs = logs(list.holding(KeyUsage.CHECKPOINT, now).stream());
        List<NoteKey> cosigners =
                list.holding(KeyUsage.COSIGNING, now).stream()
                        .map(key -> note(key, SignatureType.COSIGNATURE_V1))
                        .toList();
        return logs.isEmpty() || cosigners.isEmpty()
                ? Optional.empty()
                : Optional.of(new PinnedKeys(logs, logs(list.keys().stream()), cosigners));
    }

    /// A log that goes on after a declared gap has a number behind its name.
    private static List<NoteKey> logs(Stream<OperationalKey> keys) {
        return keys.filter(key -> key.usage() == KeyUsage.CHECKPOINT)
                .filter(key -> (key.name().text() + "/").contains(DISCLOSURES + "/"))
                .map(key -> note(key, SignatureType.ED25519))
                .toList();
    }

    private static NoteKey note(OperationalKey key, SignatureType type) {
        return NoteKey.of(new KeyName(key.name().text()), type, key.publicKeyBytes());
    }
}
