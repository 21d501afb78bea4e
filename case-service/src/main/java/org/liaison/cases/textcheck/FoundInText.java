package org.liaison.cases.textcheck;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.ids.DerivedId;
import org.liaison.kit.ids.Sha256;
import org.liaison.policy.subject.FieldClass;
import org.liaison.sanitiser.Finding;

/// One finding, with the key under which a supervisor can decide it. The key changes as soon as the
/// text does: a decision covers one text and one place.
///
/// @param start first UTF-16 index of the piece
/// @param severity `blocks` or `warns`
/// @param decided whether a supervisor let it pass
public record FoundInText(
        String key,
        int start,
        int end,
        FieldClass fieldClass,
        String severity,
        String code,
        String explanation,
        @Nullable String suggestion,
        boolean decided) {

    /// Whether it stops the draft.
    public boolean stops() {
        return !decided && !severity.equals("warns");
    }

    static FoundInText of(WrittenText text, Finding finding, FindingDecisions decisions) {
        String key = key(text, finding.reasonCode(), finding.start(), finding.end());
        return new FoundInText(
                key,
                finding.start(),
                finding.end(),
                finding.fieldClass(),
                finding.blocks() ? "blocks" : "warns",
                finding.reasonCode(),
                finding.explanation(),
                finding.suggestion(),
                decisions.covers(key));
    }

    /// A text that was checked against less than it should be: a supervisor decides on the whole.
    static FoundInText doubted(WrittenText text, TextDoubt doubt, FindingDecisions decisions) {
        String key = key(text, doubt.code(), 0, text.text().length());
        return new FoundInText(
                key,
                0,
                text.text().length(),
                FieldClass.TEXT,
                "blocks",
                doubt.code(),
                doubt.explanation(),
                null,
                decisions.covers(key));
    }

    /// A text whose check failed: nobody can decide that away.
    static FoundInText failed(WrittenText text, String code, String explanation) {
        return new FoundInText(
                key(text, code, 0, text.text().length()),
                0,
                text.text().length(),
                FieldClass.TEXT,
                "failed",
                code,
                explanation,
                null,
                false);
    }

    private static String key(WrittenText text, String code, int start, int end) {
        String digest =
                HexFormat.of().formatHex(Sha256.of(text.text().getBytes(StandardCharsets.UTF_8)));
        return DerivedId.of(
                        "finding", String.join("/", text.field(), digest, code, start + "-" + end))
                .toString();
    }
}
