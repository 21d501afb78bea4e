package org.liaison.cases.preview.postgres;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.liaison.cases.casefile.CaseFileId;
import org.liaison.cases.preview.ReferenceAssignments;
import org.liaison.cases.preview.Shuffle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Assigns under a lock per case and partner, so that two drafts at once agree.
@Repository
@Transactional
class PostgresReferenceAssignments implements ReferenceAssignments {

    private final JdbcTemplate jdbc;
    private final Shuffle shuffle = new Shuffle(new SecureRandom());

    PostgresReferenceAssignments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(
            CaseFileId caseFile, String partnerOffice, Map<String, String> letters) {
        Map<String, String> known = known(caseFile.value(), partnerOffice);
        if (known.keySet().containsAll(letters.keySet())) {
            return known;
        }
        jdbc.query(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> {},
                "reference/" + caseFile.value() + "/" + partnerOffice);
        Map<String, String> taken = known(caseFile.value(), partnerOffice);
        Map<String, String> fresh = shuffle.assign(letters, taken);
        fresh.forEach((localRef, ref) ->
                jdbc.update(
                        "INSERT INTO reference_assignment VALUES (?, ?, ?, ?)",
                        caseFile.value(),
                        partnerOffice,
                        localRef,
                        ref));
        taken.putAll(fresh);
        return taken;
    }

    private Map<String, String> known(UUID caseFile, String partnerOffice) {
        Map<String, String> known = new LinkedHashMap<>();
        jdbc.query(
                """
                SELECT local_ref, ref FROM reference_assignment
                WHERE case_file_id = ? AND partner_office = ?
                """,
                row -> {
                    known.put(row.getString(1), row.getString(2));
                },
                caseFile,
                partnerOffice);
        return known;
    }
}
