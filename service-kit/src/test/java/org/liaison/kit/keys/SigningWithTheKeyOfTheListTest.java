package org.liaison.kit.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.SignedTrustList;
import org.liaison.log.trust.TrustHistory;
import org.liaison.log.trust.TrustList;

/// Which of its keys a service signs with is what the office's own trust list says now.
class SigningWithTheKeyOfTheListTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(365));
    private static final Duration HOUR = Duration.ofHours(1);

    private final InventedRoot root = new InventedRoot();

    @TempDir private Path secrets = Path.of("");
    private Path trust = Path.of("");
    private CurrentLists lists = new CurrentLists(Path.of(""));
    private OwnSigningKeys keys = new OwnSigningKeys(Path.of(""));

    @BeforeEach
    void generate() throws Distrusted {
        OfficeKeys.generate(secrets, "es");
        trust = secrets.resolve("case-service/trust");
        lists = new CurrentLists(trust);
        keys = new OwnSigningKeys(secrets.resolve("case-service"));
        TrustList first = OfficeTrust.first(secrets, "es", root.rootKey(), START, END);
        new TrustFiles(trust)
                .write(
                        "es",
                        TrustHistory.beginning(SignedTrustList.sign(first, root), root.rootKey()));
    }

    @Test
    void signsWithTheNextKeyFromWhenItBegins() throws Distrusted {
        // given
        String before = signer(START).keyId();
        // when
        String next = rotated(START.plus(HOUR)).id();
        // then
        assertThat(signer(START.plusSeconds(10)).keyId()).isEqualTo(before);
        assertThat(signer(START.plus(HOUR)).keyId()).isEqualTo(next).isNotEqualTo(before);
    }

    @Test
    void signsNothingWhenNoKeyHolds() {
        assertThatThrownBy(() -> signer(END))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no authorisation key holds now");
    }

    @Test
    void believesNoListThatIsOlderThanTheOneItReadBefore() throws Exception {
        // given
        byte[] old = Files.readAllBytes(trust.resolve("es.trust"));
        rotated(START.plus(HOUR));
        signer(START);
        // when
        Files.write(trust.resolve("es.trust"), old);
        // then
        assertThatThrownBy(() -> lists.of("es"))
                .isInstanceOfSatisfying(
                        Distrusted.class,
                        refused -> assertThat(refused.fault().code()).isEqualTo("trust-rollback"));
    }

    @Test
    void goesOnWithWhatItBelievedWhenTheFileIsGone() throws Exception {
        // given
        String before = signer(START).keyId();
        // when
        Files.delete(trust.resolve("es.trust"));
        // then
        assertThat(signer(START).keyId()).isEqualTo(before);
        assertThat(new CurrentLists(trust).of("es")).isEmpty();
    }

    private SigningKey signer(Instant at) throws Distrusted {
        return keys.signer(lists.of("es").orElseThrow().newest(), KeyUsage.AUTHORISATION, at);
    }

    private OperationalKey rotated(Instant begins) throws Distrusted {
        OperationalKey made =
                OfficeKeys.another(secrets, "es", KeyUsage.AUTHORISATION, begins, END).getFirst();
        TrustHistory history = lists.of("es").orElseThrow();
        TrustList before = history.newest();
        List<OperationalKey> all = new ArrayList<>(before.keys());
        all.add(made);
        TrustList next =
                new TrustList(
                        "es",
                        root.rootKey().digest(),
                        before.version() + 1,
                        before.digest(),
                        before.from(),
                        before.until(),
                        all,
                        List.of());
        new TrustFiles(trust).write("es", history.accept(SignedTrustList.sign(next, root)));
        return made;
    }
}
