package org.liaison.cases.content;

import java.util.Optional;
import java.util.UUID;
import org.liaison.cases.draft.DraftContent;
import org.liaison.cases.preview.Preview;

/// Turns what the preview showed into the bytes that leave, and bytes into what they say.
public interface ContentCodec {

    /// The bytes of a message with fresh salt in it. Calling it twice gives different bytes.
    ///
    /// @param outwardGround what a refusal tells the partner; empty for other kinds
    Bytes encode(UUID exchangeFile, DraftContent draft, Preview preview, String outwardGround);

    /// What the bytes say; empty if they are no message.
    Optional<MessageView> decode(Bytes content);
}
