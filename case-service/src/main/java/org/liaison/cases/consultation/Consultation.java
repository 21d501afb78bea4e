package org.liaison.cases.consultation;

import java.util.List;
import java.util.UUID;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.access.Justification;
import org.liaison.kit.access.OnRecord;
import org.liaison.kit.security.Caller;
import org.liaison.schemas.audit.AccessKind;

/// Puts a consultation on record before it takes place.
public final class Consultation {

    private final AccessLog accessLog;
    private final Transactions transactions;
    private final EvidenceNotice notice;

    public Consultation(AccessLog accessLog, Transactions transactions, EvidenceNotice notice) {
        this.accessLog = accessLog;
        this.transactions = transactions;
        this.notice = notice;
    }

    /// Appends the row, commits it, and only then hands out what is to be shown. If the row cannot
    /// be written this throws [org.liaison.kit.problem.NotOnRecord], and nothing may be shown.
    ///
    /// @param subject opaque id of what is looked at
    /// @param personKeys keys of all persons that will be seen
    /// @param shown what is handed back once the row is committed
    public <T> T recorded(
            Caller caller, Justification why, String subject, List<String> personKeys, T shown) {
        UUID entryId =
                OnRecord.orNothing(() ->
                        transactions.apart(() ->
                                accessLog.append(
                                        AccessKind.CONSULTATION,
                                        caller,
                                        why,
                                        subject,
                                        personKeys)));
        notice.recorded(entryId);
        return shown;
    }
}
