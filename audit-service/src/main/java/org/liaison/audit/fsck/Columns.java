package org.liaison.audit.fsck;

import java.util.List;
import org.liaison.audit.ledger.AccessLine;
import org.liaison.audit.ledger.DisclosureLine;
import org.liaison.audit.ledger.Line;
import org.liaison.audit.ledger.Lines;
import org.liaison.audit.tree.LogName;

/// The columns of a row beside index, offset and leaf: all of them must follow from the leaf, or
/// whoever asks the tables is told something else than was logged.
public final class Columns {

    private static final List<String> DISCLOSURE =
            List.of(
                    "entry_id",
                    "kind",
                    "at",
                    "message_id",
                    "message_kind",
                    "exchange_file_id",
                    "content_digest",
                    "origin_office",
                    "origin_unit",
                    "recipient_office",
                    "recipient_unit",
                    "drafter",
                    "authoriser",
                    "role",
                    "justification",
                    "instrument_id",
                    "instrument_version",
                    "purpose",
                    "transfer_ground",
                    "assurance_ids",
                    "rule",
                    "internal_ground",
                    "classes",
                    "commitments");
    private static final List<String> ACCESS =
            List.of(
                    "entry_id",
                    "service",
                    "position",
                    "previous_hash",
                    "hash",
                    "kind",
                    "at",
                    "official_number",
                    "role",
                    "justification",
                    "justification_kind",
                    "subject",
                    "commitments");

    private Columns() {}

    /// Names of the columns of a log's table.
    public static List<String> names(LogName log) {
        return switch (log) {
            case DISCLOSURES -> DISCLOSURE;
            case ACCESS -> ACCESS;
        };
    }

    /// The line that a leaf says.
    static Line line(LogName log, byte[] leaf) {
        return switch (log) {
            case DISCLOSURES -> Lines.disclosure(leaf);
            case ACCESS -> Lines.access(leaf);
        };
    }

    /// What the columns of a line must hold, as text; a time as ISO 8601 in UTC.
    static List<String> of(Line line) {
        return switch (line) {
            case DisclosureLine disclosure -> disclosure(disclosure);
            case AccessLine access -> access(access);
        };
    }

    private static List<String> disclosure(DisclosureLine line) {
        DisclosureLine.Message message = line.message();
        DisclosureLine.Route route = line.route();
        DisclosureLine.Decision decision = line.decision();
        return List.of(
                line.entryId(),
                line.kind(),
                line.at().toString(),
                message.messageId(),
                message.kind(),
                message.exchangeFileId(),
                message.contentDigest(),
                route.originOffice(),
                route.originUnit(),
                route.recipientOffice(),
                route.recipientUnit(),
                decision.drafter(),
                decision.authoriser(),
                decision.role(),
                decision.justification(),
                decision.instrumentId(),
                Integer.toString(decision.instrumentVersion()),
                decision.purpose(),
                decision.transferGround(),
                String.join(" ", line.assuranceIds()),
                line.rule(),
                line.internalGround(),
                String.join(" ", line.classes()),
                String.join(" ", line.commitments()));
    }

    private static List<String> access(AccessLine line) {
        return List.of(
                line.entryId(),
                line.link().service(),
                Long.toString(line.link().position()),
                line.link().previousHash(),
                line.link().hash(),
                line.kind(),
                line.at().toString(),
                line.officialNumber(),
                line.role(),
                line.justification(),
                line.justificationKind(),
                line.subject(),
                String.join(" ", line.commitments()));
    }
}
