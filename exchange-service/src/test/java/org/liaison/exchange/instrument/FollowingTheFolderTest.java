package org.liaison.exchange.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.exchange.fixture.Treaties;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.exchange.instrument.FollowInstruments.Fault;
import org.liaison.exchange.instrument.FollowInstruments.Found;
import org.liaison.exchange.instrument.FollowInstruments.Refused;
import org.liaison.kit.instrument.InstrumentDocument;
import org.liaison.kit.keys.SigningKey;
import org.liaison.policy.Instrument;
import org.liaison.policy.instrument.InstrumentState;
import org.liaison.schemas.exchange.InstrumentRecord;
import org.liaison.schemas.exchange.InstrumentSignature;

/// What is put into the folder of instruments counts without a restart, in every process.
class FollowingTheFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Instrument treaty = Treaties.treaty(1, List.of());
    private final Instrument suspended = Treaties.suspendedFrom(NOW.minusSeconds(1));
    private final Shared kept = new Shared();
    private final Replica one = new Replica();
    private final Replica other = new Replica();

    @Test
    void suspendsInEveryProcessWhereverTheFileIs() {
        // given
        one.puts(signed(treaty, "es", "cn"));
        other.looks();
        assertThat(other.state()).isEqualTo(InstrumentState.IN_FORCE);
        // when
        one.puts(signed(suspended, "es", "cn"));
        Found found = other.looks();
        // then
        assertThat(found.taken()).hasSize(1);
        assertThat(one.state()).isEqualTo(InstrumentState.SUSPENDED);
        assertThat(other.state()).isEqualTo(InstrumentState.SUSPENDED);
    }

    @Test
    void refusesWhatAPartyDidNotSign() {
        // given
        one.puts(signed(treaty, "es", "cn"));
        // when
        Found found = one.puts(signed(suspended, "es"));
        // then
        assertThat(found.refused()).containsExactly(new Refused(treaty.ref(), Fault.UNSIGNED));
        assertThat(one.state()).isEqualTo(InstrumentState.IN_FORCE);
    }

    @Test
    void refusesAnEarlierStateAlsoAfterARestart() {
        // given
        one.puts(signed(treaty, "es", "cn"), signed(suspended, "es", "cn"));
        // when
        Replica restarted = new Replica();
        Found found = restarted.puts(signed(treaty, "es", "cn"));
        // then
        assertThat(found.refused()).containsExactly(new Refused(treaty.ref(), Fault.ROLLBACK));
        assertThat(restarted.state()).isEqualTo(InstrumentState.SUSPENDED);
    }

    @Test
    void refusesAnotherTextUnderTheSameVersion() {
        // given
        one.puts(signed(treaty, "es", "cn"));
        // when
        Found found = one.puts(signed(Treaties.withAssurance(), "es", "cn"));
        // then
        assertThat(found.refused()).containsExactly(new Refused(treaty.ref(), Fault.CONTRADICTS));
        assertThat(one.instruments.version(treaty.ref())).contains(treaty);
    }

    @Test
    void takesEachVersionInAnyOrderOfFiles() {
        // when
        one.puts(signed(suspended, "es", "cn"), signed(treaty, "es", "cn"));
        // then
        assertThat(one.state()).isEqualTo(InstrumentState.SUSPENDED);
    }

    private static SignedInstrument signed(Instrument instrument, String... offices) {
        byte[] document = InstrumentDocument.canonical(instrument);
        List<InstrumentSignature> signatures =
                Arrays.stream(offices)
                        .map(office -> {
                            SigningKey key = TwoOffices.instrumentKey(office);
                            return new InstrumentSignature(
                                    office,
                                    key.keyId(),
                                    ByteBuffer.wrap(
                                            key.sign(SignedInstrument.toBeSigned(document))));
                        })
                        .toList();
        return new SignedInstrument(
                instrument,
                new InstrumentRecord(
                        instrument.ref().id().value(),
                        instrument.ref().version(),
                        ByteBuffer.wrap(document),
                        signatures));
    }

    /// One process of the service with a folder of its own.
    private final class Replica implements InstrumentFolder {

        private final Instruments instruments = new Instruments(List.of());
        private final FollowInstruments follow =
                new FollowInstruments(instruments, this, kept.reader(), TwoOffices.trust("es"));
        private final List<SignedInstrument> put = new ArrayList<>();

        @Override
        public List<SignedInstrument> changed() {
            List<SignedInstrument> changed = List.copyOf(put);
            put.clear();
            return changed;
        }

        Found puts(SignedInstrument... files) {
            put.addAll(List.of(files));
            return follow.look();
        }

        Found looks() {
            return follow.look();
        }

        InstrumentState state() {
            return instruments.version(treaty.ref()).orElseThrow().stateAt(NOW);
        }
    }

    /// The table that all processes share.
    private static final class Shared {

        private final List<SignedInstrument> rows = new ArrayList<>();

        KeptInstruments reader() {
            return new KeptInstruments() {
                private int read;

                @Override
                public List<SignedInstrument> since() {
                    List<SignedInstrument> since = List.copyOf(rows.subList(read, rows.size()));
                    read = rows.size();
                    return since;
                }

                @Override
                public void keep(SignedInstrument instrument) {
                    rows.add(instrument);
                }
            };
        }
    }
}
