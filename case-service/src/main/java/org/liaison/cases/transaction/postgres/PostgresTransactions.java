package org.liaison.cases.transaction.postgres;

import java.util.function.Supplier;
import org.liaison.cases.transaction.Transactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Transactions of the service's one database.
@Component
final class PostgresTransactions implements Transactions {

    private final TransactionTemplate joining;
    private final TransactionTemplate separate;

    PostgresTransactions(PlatformTransactionManager manager) {
        joining = new TransactionTemplate(manager);
        separate = new TransactionTemplate(manager);
        separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        return joining.execute(status -> work.get());
    }

    @Override
    public <T> T apart(Supplier<T> work) {
        return separate.execute(status -> work.get());
    }
}
