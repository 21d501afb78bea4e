package org.liaison.cases.content.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.casefile.Particulars;
import org.liaison.cases.casefile.ParticularsKind;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.content.MessageView;
import org.liaison.cases.draft.DraftForm;
import org.liaison.cases.draft.DraftForm.SelectionForm;
import org.liaison.cases.draft.ReadDraft;
import org.liaison.cases.instrument.InstrumentFixture;
import org.liaison.cases.preview.Preview;
import org.liaison.cases.preview.PreviewFixture;
import org.liaison.cases.preview.PreviewedField;
import org.liaison.cases.preview.PreviewedRow;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.schemas.CatalogueField;

/// Every field of every kind of row holds a canary. What the preview did not show is not in the
/// bytes, whatever is selected and whoever it is about.
class NothingUnseenLeavesTest {

    private final AvroContentCodec codec = new AvroContentCodec();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void noCanaryLeavesThatThePreviewDidNotShow(long seed) {
        // given
        Random random = new Random(seed);
        CaseFile caseFile = caseOfCanaries(random);
        DraftForm form = selectingAtRandom(caseFile, random);
        // when
        Preview preview =
                PreviewFixture.makePreview()
                        .of(PreviewFixture.question(form, caseFile, InstrumentFixture.generous()));
        Bytes bytes = codec.encode(new UUID(0, 9), ReadDraft.of(form), preview, "");
        // then
        String raw = new String(bytes.copy(), StandardCharsets.ISO_8859_1);
        Set<String> shown = shown(preview);
        assertThat(canaries(caseFile)).hasSizeGreaterThan(60);
        assertThat(canaries(caseFile))
                .allSatisfy(canary ->
                        assertThat(raw.contains(canary)).isEqualTo(shown.contains(canary)));
        assertThat(shown).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {144, 233})
    void theBytesSayWhatThePreviewShowed(long seed) {
        // given
        Random random = new Random(seed);
        CaseFile caseFile = caseOfCanaries(random);
        DraftForm form = selectingAtRandom(caseFile, random);
        Preview preview =
                PreviewFixture.makePreview()
                        .of(PreviewFixture.question(form, caseFile, InstrumentFixture.generous()));
        // when
        MessageView view =
                codec.decode(codec.encode(new UUID(0, 9), ReadDraft.of(form), preview, ""))
                        .orElseThrow();
        // then
        assertThat(
                        view.entities().stream()
                                .flatMap(entity -> entity.fields().stream())
                                .map(MessageView.Field::value)
                                .toList())
                .containsExactlyElementsOf(
                        leaving(preview).map(PreviewedField::value).map(String::valueOf).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {377})
    void twoEncodingsAreTwoMessages(long seed) {
        // given
        CaseFile caseFile = caseOfCanaries(new Random(seed));
        DraftForm form = selectingAtRandom(caseFile, new Random(seed));
        Preview preview =
                PreviewFixture.makePreview()
                        .of(PreviewFixture.question(form, caseFile, InstrumentFixture.generous()));
        // when
        Bytes once = codec.encode(new UUID(0, 9), ReadDraft.of(form), preview, "");
        Bytes again = codec.encode(new UUID(0, 9), ReadDraft.of(form), preview, "");
        // then
        assertThat(once).isNotEqualTo(again);
    }

    private static CaseFile caseOfCanaries(Random random) {
        List<Particulars> rows = new ArrayList<>();
        int person = 0;
        for (PersonCategory category : PersonCategory.values()) {
            Map<String, String> fields = canaries(ParticularsKind.PERSON, random);
            fields.put("lia_Categories", category.code());
            fields.put("lia_Minor", random.nextInt(3) == 0 ? "yes" : "no");
            rows.add(PreviewFixture.row(ParticularsKind.PERSON, "P-" + ++person, null, fields));
        }
        for (ParticularsKind kind : ParticularsKind.values()) {
            if (kind != ParticularsKind.PERSON) {
                String owner = random.nextBoolean() ? "P-" + (1 + random.nextInt(person)) : null;
                rows.add(
                        PreviewFixture.row(
                                kind, "R-" + rows.size(), owner, canaries(kind, random)));
            }
        }
        return PreviewFixture.caseFile(rows.toArray(Particulars[]::new));
    }

    private static Map<String, String> canaries(ParticularsKind kind, Random random) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (CatalogueField field : kind.fields()) {
            switch (field.type()) {
                case TEXT, LONG_TEXT, TEXT_LIST, LOOKUP ->
                        fields.put(
                                field.name(), "canary" + Long.toHexString(random.nextLong()) + "x");
                case DATE,
                        CHECKBOX,
                        NUMBER,
                        GEOLOCATION,
                        PICKLIST,
                        MULTISELECT_PICKLIST,
                        LANGUAGE_CODE,
                        COUNTRY_CODE,
                        COUNTRY_CODES -> {}
            }
        }
        return fields;
    }

    private static DraftForm selectingAtRandom(CaseFile caseFile, Random random) {
        List<SelectionForm> selections = new ArrayList<>();
        for (Particulars row : caseFile.rows()) {
            String[] some =
                    row.kind().fields().stream()
                            .map(CatalogueField::name)
                            .filter(_ -> random.nextInt(4) != 0)
                            .toArray(String[]::new);
            selections.add(PreviewFixture.select(row.ref(), some));
        }
        return PreviewFixture.request(
                PreviewFixture.TEXT, "They are in this case.", Set.of(), List.of(), selections);
    }

    private static Set<String> canaries(CaseFile caseFile) {
        return caseFile.rows().stream()
                .flatMap(row -> row.fields().values().stream())
                .filter(value -> value.startsWith("canary"))
                .collect(Collectors.toSet());
    }

    private static Set<String> shown(Preview preview) {
        return leaving(preview)
                .map(PreviewedField::value)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private static java.util.stream.Stream<PreviewedField> leaving(Preview preview) {
        return preview.entities().stream()
                .map(PreviewedRow::fields)
                .flatMap(List::stream)
                .filter(PreviewedField::leaves);
    }
}
