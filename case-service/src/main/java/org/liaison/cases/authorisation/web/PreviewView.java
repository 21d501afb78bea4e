package org.liaison.cases.authorisation.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.authorisation.Draft;
import org.liaison.cases.content.MessageView;
import org.liaison.cases.draft.DraftForm;
import org.liaison.cases.preview.Block;
import org.liaison.cases.preview.ConcernedField;
import org.liaison.cases.preview.Preview;
import org.liaison.cases.preview.PreviewWarning;
import org.liaison.cases.preview.PreviewedField;
import org.liaison.cases.preview.PreviewedRow;
import org.liaison.cases.textcheck.CheckedText;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// What would leave, as drafter and authoriser see it.
///
/// @param secondGround why protected facts are to leave, for the supervisor who decides; `null` if
///   the drafter states none
/// @param protectedFacts what leaves only by that decision
/// @param contentDigest of the bytes that would leave; `null` until they were made
/// @param bytes what those bytes say, decoded from them; `null` until they were made
@Sensitive
record PreviewView(
        String draftId,
        int draftVersion,
        String state,
        @Nullable String returnedBecause,
        String exchangeFileId,
        String kind,
        @Nullable String contentDigest,
        List<RowView> entities,
        List<TextView> texts,
        List<PreviewWarning> warnings,
        List<Block> blocks,
        DraftForm.@Nullable SecondGroundForm secondGround,
        List<ConcernedField> protectedFacts,
        Set<String> actsReliedOn,
        boolean ready,
        @Nullable MessageView bytes) {

    /// A row of the case.
    @Sensitive
    record RowView(
            String ref,
            String entity,
            String localRef,
            @Nullable String personRef,
            String identifiable,
            String identifiableBecause,
            List<FieldView> fields) {
        @Override
        public String toString() {
            return Redacted.of(RowView.class);
        }
    }

    /// A field of it.
    @Sensitive
    record FieldView(
            String field,
            @JsonProperty("class") String fieldClass,
            String treatment,
            @Nullable String value,
            String reason,
            String explanation) {
        @Override
        public String toString() {
            return Redacted.of(FieldView.class);
        }
    }

    /// What was found in a text.
    record TextView(String field, List<FindingView> findings) {
        static TextView of(CheckedText text) {
            return new TextView(
                    text.field(),
                    text.findings().stream()
                            .map(found ->
                                    new FindingView(
                                            found.key(),
                                            found.start(),
                                            found.end(),
                                            found.fieldClass().code(),
                                            found.severity(),
                                            found.code(),
                                            found.explanation(),
                                            found.suggestion(),
                                            found.decided()))
                            .toList());
        }
    }

    /// A finding, by the key under which it can be decided.
    record FindingView(
            String key,
            int start,
            int end,
            @JsonProperty("class") String fieldClass,
            String severity,
            String code,
            String explanation,
            @Nullable String suggestion,
            boolean decided) {}

    static PreviewView of(Draft draft, Preview preview, @Nullable MessageView bytes) {
        return new PreviewView(
                draft.id().toString(),
                draft.version(),
                switch (draft) {
                    case Draft.Drafting _ -> "drafting";
                    case Draft.AwaitingAuthorisation _ -> "awaiting-authorisation";
                },
                draft instanceof Draft.Drafting drafting ? drafting.returnedBecause() : null,
                draft.file().toString(),
                draft.form().kind(),
                draft instanceof Draft.AwaitingAuthorisation waiting
                        ? waiting.submission().digest()
                        : null,
                preview.entities().stream().map(entity -> entity(entity, bytes)).toList(),
                preview.texts().stream().map(TextView::of).toList(),
                preview.warnings(),
                preview.blocks(),
                draft.form().secondGround(),
                preview.protectedFacts(),
                preview.actsReliedOn(),
                preview.ready(),
                bytes);
    }

    private static RowView entity(PreviewedRow entity, @Nullable MessageView bytes) {
        Map<String, String> sent = bytes == null ? Map.of() : values(entity.ref(), bytes);
        return new RowView(
                entity.ref(),
                entity.entity(),
                entity.localRef(),
                entity.personRef(),
                entity.identifiable().degree().code(),
                entity.identifiable().reason(),
                entity.fields().stream().map(field -> field(field, bytes == null, sent)).toList());
    }

    /// With bytes at hand, a value is what the bytes hold, not what the preview remembers.
    private static FieldView field(
            PreviewedField field, boolean notEncodedYet, Map<String, String> sent) {
        return new FieldView(
                field.field(),
                field.fieldClass().code(),
                field.treatment().code(),
                notEncodedYet ? field.value() : sent.get(field.field()),
                field.reason(),
                field.explanation());
    }

    private static Map<String, String> values(String ref, MessageView bytes) {
        return bytes.entities().stream()
                .filter(entity -> entity.ref().equals(ref))
                .flatMap(entity -> entity.fields().stream())
                .collect(Collectors.toMap(MessageView.Field::field, MessageView.Field::value));
    }

    @Override
    public String toString() {
        return Redacted.of(PreviewView.class);
    }
}
