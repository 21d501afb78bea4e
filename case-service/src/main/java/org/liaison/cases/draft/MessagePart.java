package org.liaison.cases.draft;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.message.MessageKind;
import org.liaison.policy.message.RefusalGround;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.time.UrgencyGround;

/// What only one kind of message has.
public sealed interface MessagePart {

    /// More than this is a case for a telephone.
    int MOST_REMINDERS = 99;

    /// The kind it makes the message.
    MessageKind kind();

    /// The items it asks or settles.
    Set<String> items();

    /// A request (Directive (EU) 2023/977 art. 4).
    record RequestPart(
            List<Question> questions,
            Offence offence,
            String facts,
            String objectiveReasons,
            String personLink,
            @Nullable UrgencyClaim urgency)
            implements MessagePart {
        public RequestPart {
            questions = distinct(questions, "request.questions");
            if (facts.isBlank() || objectiveReasons.isBlank()) {
                throw new DraftInvalid("request.facts", "facts and objective reasons are stated");
            }
        }

        @Override
        public MessageKind kind() {
            return MessageKind.REQUEST;
        }

        @Override
        public Set<String> items() {
            return ids(questions);
        }

        @Override
        public String toString() {
            return "RequestPart[" + items() + "]";
        }
    }

    /// Why a request is urgent.
    record UrgencyClaim(UrgencyGround ground, String reason) {
        public UrgencyClaim {
            if (reason.isBlank()) {
                throw new DraftInvalid("request.urgency.reason", "says why");
            }
        }

        @Override
        public String toString() {
            return "UrgencyClaim[" + ground.code() + "]";
        }
    }

    /// The request was taken up.
    ///
    /// @param dutyPhone digits and `+ ( ) / . -`: no detector reads it, so nothing else may be in
    ///   it
    record AcknowledgementPart(String handlerRole, String dutyPhone) implements MessagePart {
        public AcknowledgementPart {
            if (!dutyPhone.matches("[+0-9][0-9 ()/.-]{2,24}")) {
                throw new DraftInvalid("acknowledgement.dutyPhone", "a telephone number");
            }
        }

        @Override
        public MessageKind kind() {
            return MessageKind.ACKNOWLEDGEMENT;
        }

        @Override
        public Set<String> items() {
            return Set.of();
        }
    }

    /// An answer to some or all items.
    record AnswerPart(List<Question> answers) implements MessagePart {
        public AnswerPart {
            answers = distinct(answers, "answer.items");
        }

        @Override
        public MessageKind kind() {
            return MessageKind.ANSWER;
        }

        @Override
        public Set<String> items() {
            return ids(answers);
        }
    }

    /// A refusal of some or all items; the ground stays at home.
    record RefusalPart(Set<String> items, RefusalGround ground) implements MessagePart {
        public RefusalPart {
            items = Set.copyOf(items);
            if (items.isEmpty()) {
                throw new DraftInvalid("refusal.itemIds", "names at least one item");
            }
        }

        @Override
        public MessageKind kind() {
            return MessageKind.REFUSAL;
        }

        /// Which items are refused is the partner's business, why is not ours to print.
        @Override
        public String toString() {
            return "RefusalPart[" + items + "]";
        }
    }

    /// The request is withdrawn by its author.
    record CancellationPart(CancellationReason reason) implements MessagePart {
        @Override
        public MessageKind kind() {
            return MessageKind.CANCELLATION;
        }

        @Override
        public Set<String> items() {
            return Set.of();
        }
    }

    /// The requester asks again.
    record ReminderPart(int count) implements MessagePart {
        public ReminderPart {
            if (count < 1 || count > MOST_REMINDERS) {
                throw new DraftInvalid("reminder.count", "1 for the first, 99 at most");
            }
        }

        @Override
        public MessageKind kind() {
            return MessageKind.REMINDER;
        }

        @Override
        public Set<String> items() {
            return Set.of();
        }
    }

    /// What was sent earlier is no longer to be used.
    ///
    /// @param messages ids of messages of this office in the thread
    record WithdrawalPart(Set<UUID> messages, WithdrawalGround ground, Wanted wanted)
            implements MessagePart {
        public WithdrawalPart {
            messages = Set.copyOf(messages);
            if (messages.isEmpty()) {
                throw new DraftInvalid("withdrawal.messages", "names at least one message");
            }
        }

        @Override
        public MessageKind kind() {
            return MessageKind.WITHDRAWAL;
        }

        @Override
        public Set<String> items() {
            return Set.of();
        }
    }

    /// What this office did with what a partner withdrew.
    ///
    /// @param keptBecause `null` unless it is kept
    record WithdrawalActPart(RecipientAct act, @Nullable KeptBecause keptBecause)
            implements MessagePart {
        public WithdrawalActPart {
            if (act.keeps() != (keptBecause != null)) {
                throw new DraftInvalid("keptBecause", "a code where it is kept, and only there");
            }
        }

        @Override
        public MessageKind kind() {
            return MessageKind.WITHDRAWAL_ACT;
        }

        @Override
        public Set<String> items() {
            return Set.of();
        }
    }

    private static Set<String> ids(List<Question> questions) {
        return questions.stream().map(Question::itemId).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Question> distinct(List<Question> questions, String field) {
        if (questions.isEmpty() || ids(questions).size() != questions.size()) {
            throw new DraftInvalid(field, "at least one item, and each once");
        }
        return List.copyOf(questions);
    }
}
