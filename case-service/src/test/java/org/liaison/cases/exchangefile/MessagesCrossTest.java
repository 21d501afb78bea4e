package org.liaison.cases.exchangefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.cases.exchangefile.ExchangeFileFixture.NINE;
import static org.liaison.cases.exchangefile.ExchangeFileFixture.answeringFile;
import static org.liaison.cases.exchangefile.ExchangeFileFixture.received;
import static org.liaison.cases.exchangefile.ExchangeFileFixture.requesterFile;
import static org.liaison.cases.exchangefile.ExchangeFileFixture.sent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.policy.message.MessageKind;

/// Situation T1: messages cross, and nothing is lost because the state had moved.
class MessagesCrossTest {

    private static final List<MessageKind> FOUR =
            List.of(
                    MessageKind.REQUEST,
                    MessageKind.ACKNOWLEDGEMENT,
                    MessageKind.ANSWER,
                    MessageKind.CANCELLATION);

    private static final Set<MessageKind> OF_THE_REQUESTER =
            Set.of(MessageKind.REQUEST, MessageKind.CANCELLATION);

    static Stream<List<MessageKind>> orders() {
        return permutations(FOUR).stream();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void endsTheSameInBothOfficesInEveryOrder(List<MessageKind> order) {
        // when
        ExchangeFile here = requesterFile();
        ExchangeFile there = answeringFile();
        for (MessageKind kind : order) {
            here = here.with(seenFrom(kind, OF_THE_REQUESTER.contains(kind)));
        }
        for (MessageKind kind : order.reversed()) {
            there = there.with(seenFrom(kind, !OF_THE_REQUESTER.contains(kind)));
        }
        // then
        assertThat(here.state()).isInstanceOf(ExchangeFileState.CancelledAnswered.class);
        assertThat(there.state()).isEqualTo(here.state());
        assertThat(ids(there)).isEqualTo(ids(here)).hasSize(4);
    }

    @Test
    void flagsAnAnswerThatCameAfterTheCancellation() {
        // given
        ThreadMessage answer = received(MessageKind.ANSWER, "Q1", "Q2");
        // when
        ExchangeFile file =
                requesterFile()
                        .with(sent(MessageKind.REQUEST, "Q1", "Q2"))
                        .with(sent(MessageKind.CANCELLATION))
                        .with(answer);
        // then
        assertThat(file.cameAfterCancellation(answer)).isTrue();
        assertThat(file.thread()).contains(answer);
    }

    @Test
    void keepsAnAnswerToARequestItHasNotSeen() {
        // given
        ExchangeFile early = answeringFile().with(sent(MessageKind.ANSWER, "Q1", "Q2"));
        // when
        ExchangeFile late = early.with(received(MessageKind.REQUEST, "Q1", "Q2"));
        // then
        assertThat(early.state()).isInstanceOf(ExchangeFileState.Opened.class);
        assertThat(late.state()).isInstanceOf(ExchangeFileState.Answered.class);
    }

    @Test
    void listsAMessageThatComesAgainOnce() {
        // given
        ThreadMessage request = received(MessageKind.REQUEST, "Q1");
        // when
        ExchangeFile file = answeringFile().with(request).with(request);
        // then
        assertThat(file.thread()).containsExactly(request);
    }

    @Test
    void goesBackWhenTheGuardRefusesTheRequest() {
        // given
        ThreadMessage request = sent(MessageKind.REQUEST, "Q1");
        ExchangeFile file = requesterFile().with(request);
        // when
        ExchangeFile refused =
                file.progressed(
                        request.messageId(),
                        new MessageProgress.RefusedByGuard(
                                NINE, "instrument-not-in-force", "Preview again."));
        // then
        assertThat(file.state()).isInstanceOf(ExchangeFileState.AwaitingPublication.class);
        assertThat(refused.state()).isInstanceOf(ExchangeFileState.Opened.class);
        assertThat(refused.thread()).hasSize(1);
    }

    @Test
    void knowsTheReceiptEvenIfItOvertakesTheOutcomeOfPublishing() {
        // given
        ThreadMessage request = sent(MessageKind.REQUEST, "Q1");
        // when
        ExchangeFile file =
                requesterFile()
                        .with(request)
                        .progressed(request.messageId(), new MessageProgress.Delivered(NINE))
                        .progressed(
                                request.messageId(),
                                new MessageProgress.Offered(NINE.minusSeconds(5)));
        // then
        assertThat(file.state()).isInstanceOf(ExchangeFileState.Delivered.class);
    }

    @Test
    void settlesItemByItem() {
        // given
        ExchangeFile asked = requesterFile().with(sent(MessageKind.REQUEST, "Q1", "Q2", "Q3"));
        // when
        ExchangeFile partly = asked.with(received(MessageKind.REFUSAL, "Q2"));
        ExchangeFile settled = partly.with(received(MessageKind.ANSWER, "Q1", "Q3"));
        // then
        assertThat(partly.state()).isInstanceOf(ExchangeFileState.PartlyAnswered.class);
        assertThat(settled.state()).isInstanceOf(ExchangeFileState.PartlyRefused.class);
    }

    private static ThreadMessage seenFrom(MessageKind kind, boolean own) {
        String[] items =
                kind == MessageKind.REQUEST || kind == MessageKind.ANSWER
                        ? new String[] {"Q1", "Q2"}
                        : new String[0];
        return own ? sent(kind, items) : received(kind, items);
    }

    private static Set<UUID> ids(ExchangeFile file) {
        return file.thread().stream().map(ThreadMessage::messageId).collect(Collectors.toSet());
    }

    private static <T> List<List<T>> permutations(List<T> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : of) {
            List<T> rest = new ArrayList<>(of);
            rest.remove(first);
            for (List<T> tail : permutations(rest)) {
                List<T> one = new ArrayList<>();
                one.add(first);
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
