package org.liaison.cases.casefile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Case files of invented people.
public final class CaseFileFixture {

    /// When they were put on file.
    public static final Instant OPENED = Instant.parse("2026-11-22T10:15:30.125Z");

    private CaseFileFixture() {}

    /// A case file with the content of a random case.
    public static CaseFile caseFile(String id, String caseRef, String unit, CaseContent content) {
        return of(new CaseFileId(UUID.fromString(id)), caseRef, unit, content.rows());
    }

    /// A case file with two possible victims, one of whom has a telephone.
    public static CaseFile caseWithTwoVictims(String id, String caseRef, String unit) {
        return of(
                new CaseFileId(UUID.fromString(id)),
                caseRef,
                unit,
                List.of(
                        new Particulars(
                                ParticularsKind.PERSON,
                                "P-1",
                                null,
                                Map.of(
                                        "prs_FirstName", "Xiaoyun",
                                        "lia_NameOriginalScript", "邱小云",
                                        "lia_Categories", "victim-possible",
                                        "lia_Minor", "no",
                                        "lia_Flags", "protected;asylum",
                                        "prs_Citizenship", "CN;ES")),
                        new Particulars(ParticularsKind.PERSON, "P-2", null, Map.of()),
                        new Particulars(
                                ParticularsKind.DEVICE,
                                "D-1",
                                "P-1",
                                Map.of(
                                        "lia_DeviceKind", "phone",
                                        "lia_DeviceIdentifier", "+34 600 000 001"))));
    }

    private static CaseFile of(CaseFileId id, String caseRef, String unit, List<Particulars> rows) {
        Map<String, PersonKey> keys = new LinkedHashMap<>();
        for (Particulars row : rows) {
            if (row.kind() == ParticularsKind.PERSON) {
                keys.put(
                        row.ref(),
                        new PersonKey(
                                UUID.nameUUIDFromBytes(
                                        (id + row.ref())
                                                .getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8))));
            }
        }
        return new CaseFile(id, caseRef, unit, OPENED, rows, keys);
    }
}
