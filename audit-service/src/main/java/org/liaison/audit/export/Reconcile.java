package org.liaison.audit.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.liaison.audit.export.Discrepancy.Kind;
import org.liaison.audit.export.KeptEntries.Kept;
import org.liaison.audit.ledger.DisclosureLine;
import org.liaison.audit.ledger.Lines;
import org.liaison.audit.tree.LogName;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.verify.ExportFile;
import org.liaison.log.verify.Verdict;
import org.liaison.log.verify.Verifier;

/// Holds what a partner exported of its disclosure log against the own one: every message that one
/// of the two says it sent, the other must say it received, with the same content.
public final class Reconcile {

    private static final String SENT = "SENT";
    private static final String RECEIVED = "RECEIVED";
    private static final int MOST = 200_000;

    private final KeptEntries entries;
    private final String office;

    /// @param office whose log is here
    public Reconcile(KeptEntries entries, String office) {
        this.entries = entries;
        this.office = office;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// Both were compared.
        ///
        /// @param agree how many messages both have alike
        record Compared(String partner, int agree, List<Discrepancy> discrepancies)
                implements Outcome {
            public Compared {
                discrepancies = List.copyOf(discrepancies);
            }
        }

        /// The export is not to be believed, or not of messages with this office.
        record Refused(Verdict.Invalid why) implements Outcome {}
    }

    /// Compares with an export that a policy must verify first.
    public Outcome with(byte[] export, Optional<byte[]> policy) {
        Verdict verdict = Verifier.judge(policy, List.of(export)).getFirst();
        if (verdict instanceof Verdict.Invalid invalid) {
            return new Outcome.Refused(invalid);
        }
        try {
            Map<String, String> theirs = new TreeMap<>();
            String partner = "";
            for (ExportFile.Exported one : ExportFile.parse(export).entries()) {
                DisclosureLine line = Lines.disclosure(one.entry());
                partner = partner.isEmpty() ? other(line) : partner;
                note(line, line.route().originOffice().equals(office) ? RECEIVED : SENT, theirs);
            }
            return compared(partner, theirs);
        } catch (Rejected | UnreadableRecord other) {
            return new Outcome.Refused(
                    new Verdict.Invalid(Fault.UNKNOWN_FORMAT, "no export of a disclosure log"));
        }
    }

    private Outcome compared(String partner, Map<String, String> theirs) {
        Map<String, String> ours = new TreeMap<>();
        for (Kept kept : entries.chosen(LogName.DISCLOSURES, new Choice.Partner(partner), MOST)) {
            DisclosureLine line = Lines.disclosure(kept.entry().bytes());
            note(line, line.route().originOffice().equals(office) ? SENT : RECEIVED, ours);
        }
        List<Discrepancy> discrepancies = new ArrayList<>();
        int agree = 0;
        for (Map.Entry<String, String> message : theirs.entrySet()) {
            String here = ours.remove(message.getKey());
            if (here == null) {
                discrepancies.add(new Discrepancy(Kind.MISSING_HERE, message.getKey()));
            } else if (here.equals(message.getValue())) {
                agree++;
            } else {
                discrepancies.add(new Discrepancy(Kind.DIGEST_DIFFERS, message.getKey()));
            }
        }
        ours.keySet().forEach(id -> discrepancies.add(new Discrepancy(Kind.MISSING_THERE, id)));
        return new Outcome.Compared(partner, agree, discrepancies);
    }

    /// Only what crossed: a refusal is the business of one office alone.
    private void note(DisclosureLine line, String kind, Map<String, String> digests) {
        boolean ours =
                line.route().originOffice().equals(office)
                        || line.route().recipientOffice().equals(office);
        if (ours && line.kind().equals(kind)) {
            digests.put(line.message().messageId(), line.message().contentDigest());
        }
    }

    private String other(DisclosureLine line) {
        return line.route().originOffice().equals(office)
                ? line.route().recipientOffice()
                : line.route().originOffice();
    }

    /// What is to be said.
    public static List<String> lines(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(Verdict.Invalid why) -> List.of(why.line());
            case Outcome.Compared(String partner, int agree, List<Discrepancy> found)
                    when found.isEmpty() ->
                    List.of("VALID %d messages with %s in both logs".formatted(agree, partner));
            case Outcome.Compared compared ->
                    compared.discrepancies().stream().map(Discrepancy::line).toList();
        };
    }
}
