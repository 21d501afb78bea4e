package org.liaison.kit.access;

import java.util.List;
import java.util.function.Supplier;
import org.liaison.kit.problem.NotOnRecord;
import org.liaison.kit.security.Caller;
import org.liaison.schemas.audit.AccessKind;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts on record, in a transaction of its own, what is done next.
public final class OnRecord {

    private final AccessLog log;
    private final TransactionTemplate apart;

    public OnRecord(AccessLog log, PlatformTransactionManager transactions) {
        this.log = log;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Returns once the row is committed; throws [NotOnRecord] if it is not, and then nothing may
    /// be shown or done.
    ///
    /// @param subject opaque id of what is looked at
    /// @param personKeys keys of all persons that will be seen
    public void before(
            AccessKind kind,
            Caller caller,
            Justification why,
            String subject,
            List<String> personKeys) {
        var _ =
                orNothing(() ->
                        apart.execute(
                                status -> log.append(kind, caller, why, subject, personKeys)));
    }

    /// What `record` returns; [NotOnRecord] when the database does not take it.
    public static <T> T orNothing(Supplier<T> record) {
        try {
            return record.get();
        } catch (DataAccessException | TransactionException failed) {
            throw new NotOnRecord(failed);
        }
    }
}
