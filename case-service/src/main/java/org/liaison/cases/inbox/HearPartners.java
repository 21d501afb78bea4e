package org.liaison.cases.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.content.ContentCodec;
import org.liaison.cases.content.MessageView;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.textcheck.PartnersWords;
import org.liaison.cases.textcheck.ReceivedMessage;

/// Reads what partners said, for the check of texts alone: nobody is shown anything.
public final class HearPartners implements PartnersWords {

    private static final String REFERENCE = "reference";

    private final SaidAround said;
    private final ExchangeFiles files;
    private final ContentCodec codec;
    private final Withdrawn withdrawn;

    public HearPartners(
            SaidAround said, ExchangeFiles files, ContentCodec codec, Withdrawn withdrawn) {
        this.said = said;
        this.files = files;
        this.codec = codec;
        this.withdrawn = withdrawn;
    }

    @Override
    public Words of(UUID exchangeFile) {
        return new Words(
                read(
                        said.in(exchangeFile).stream()
                                .filter(this::isOpen)
                                .map(InboxMessage::content)),
                read(said.byOthers(exchangeFile).stream()));
    }

    private List<ReceivedMessage> read(Stream<Bytes> contents) {
        return contents.map(codec::decode)
                .flatMap(Optional::stream)
                .map(HearPartners::received)
                .toList();
    }

    /// What is closed to reading is nothing to rely on.
    private boolean isOpen(InboxMessage message) {
        return withdrawn.of(message.row().messageId()) == Withdrawn.State.READABLE
                && (message.decision() instanceof LateDecision.Kept
                        || !LateAnswers.isLate(files, message.row()));
    }

    private static ReceivedMessage received(MessageView view) {
        return new ReceivedMessage(
                view.entities().stream().map(HearPartners::row).toList(),
                view.texts().stream().map(MessageView.Text::text).toList());
    }

    private static Map<String, String> row(MessageView.PersonOrThing entity) {
        Map<String, String> row = new LinkedHashMap<>();
        entity.fields().stream()
                .filter(field -> !field.treatment().equals(REFERENCE))
                .forEach(field -> row.put(field.field(), field.value()));
        return row;
    }
}
