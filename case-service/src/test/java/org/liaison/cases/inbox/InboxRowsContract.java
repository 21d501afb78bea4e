package org.liaison.cases.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.cases.inbox.InboxFixture.NOW;
import static org.liaison.cases.inbox.InboxFixture.arrived;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liaison.policy.instrument.Purpose;

/// What every inbox does, in memory or not.
public abstract class InboxRowsContract {

    protected abstract InboxRows rows();

    @Test
    void listsTheNewestFirstPageByPage() {
        // given
        List<Arrived> batch =
                LongStream.rangeClosed(1, 1000).mapToObj(n -> arrived(n, "text " + n)).toList();
        // when
        assertThat(rows().add(batch, NOW)).hasSize(1000);
        // then
        List<InboxRow> newest = rows().ofUnit("ucrif", null, 600);
        List<InboxRow> older = rows().ofUnit("ucrif", newest.getLast().position(), 600);
        assertThat(newest).hasSize(600);
        assertThat(Stream.concat(newest.stream(), older.stream()))
                .extracting(InboxRow::messageId)
                .containsExactlyElementsOf(
                        batch.reversed().stream().map(Arrived::messageId).toList());
        assertThat(rows().ofUnit("other", null, 10)).isEmpty();
    }

    @Test
    void addsAMessageOnce() {
        // given
        rows().add(List.of(arrived(1, "text")), NOW);
        // then
        assertThat(rows().add(List.of(arrived(1, "text")), NOW)).isEmpty();
        assertThat(rows().alarms(List.of(arrived(1, "text")), NOW)).isEmpty();
    }

    @Test
    void keepsTheFirstContentAndRaisesAnAlarm() {
        // given
        rows().add(List.of(arrived(1, "text")), NOW);
        Arrived forged = arrived(1, "another");
        // when
        assertThat(rows().add(List.of(forged), NOW)).isEmpty();
        assertThat(rows().alarms(List.of(forged), NOW)).containsExactly(forged);
        // then
        assertThat(rows().find(forged.messageId()).orElseThrow().content())
                .isEqualTo(arrived(1, "text").content());
    }

    @Test
    void keepsTheFirstPurposeThatWasStated() {
        // given
        Arrived late = arrived(1, "text");
        rows().add(List.of(late), NOW);
        // when
        rows().keep(late.messageId(), Purpose.VICTIM_PROTECTION, "ES-4711", NOW);
        rows().keep(late.messageId(), Purpose.PROSECUTION, "ES-4712", NOW.plusSeconds(1));
        // then
        assertThat(rows().find(late.messageId()).orElseThrow().decision())
                .isEqualTo(new LateDecision.Kept(Purpose.VICTIM_PROTECTION, "ES-4711", NOW));
    }

    @Test
    void erasesWhatAMessageSaysForGood() {
        // given
        Arrived late = arrived(1, "text");
        rows().add(List.of(late, arrived(2, "other")), NOW);
        rows().keep(late.messageId(), Purpose.VICTIM_PROTECTION, "ES-4711", NOW);
        // when
        rows().erase(late.messageId(), "ES-4712", NOW);
        Set<UUID> again = rows().add(List.of(late), NOW);
        // then
        InboxMessage erased = rows().find(late.messageId()).orElseThrow();
        assertThat(again).isEmpty();
        assertThat(erased.content().copy()).isEmpty();
        assertThat(erased.decision()).isEqualTo(new LateDecision.Erased("ES-4712", NOW));
        assertThat(rows().find(new UUID(4, 2)).orElseThrow().content().copy()).isNotEmpty();
    }
}
