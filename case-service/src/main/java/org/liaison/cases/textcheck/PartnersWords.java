package org.liaison.cases.textcheck;

import java.util.List;
import java.util.UUID;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// What partners said, as a text to one of them may repeat it or not.
public interface PartnersWords {

    /// What was said in a thread and around it.
    ///
    /// @param here by the partner of the thread, in it, and still open to reading: may be repeated
    /// @param elsewhere by other partners, in threads of the same cases: is theirs
    @Sensitive
    record Words(List<ReceivedMessage> here, List<ReceivedMessage> elsewhere) {

        public Words {
            here = List.copyOf(here);
            elsewhere = List.copyOf(elsewhere);
        }

        /// Nobody said anything.
        public static Words none() {
            return new Words(List.of(), List.of());
        }

        @Override
        public String toString() {
            return Redacted.of(Words.class);
        }
    }

    /// What was said in that thread and around it.
    Words of(UUID exchangeFile);
}
