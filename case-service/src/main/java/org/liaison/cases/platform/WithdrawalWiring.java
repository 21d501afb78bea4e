package org.liaison.cases.platform;

import java.time.Clock;
import org.liaison.cases.authorisation.Authorisations;
import org.liaison.cases.authorisation.AuthoriseWithoutDraft;
import org.liaison.cases.authorisation.StatementSigner;
import org.liaison.cases.authorisation.ToTheGuard;
import org.liaison.cases.content.ContentCodec;
import org.liaison.cases.erasure.Erasures;
import org.liaison.cases.erasure.ForgottenPersons;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.inbox.Arrivals;
import org.liaison.cases.instrument.Instruments;
import org.liaison.cases.transaction.Transactions;
import org.liaison.cases.withdrawal.ActOnWithdrawal;
import org.liaison.cases.withdrawal.SendWithdrawals;
import org.liaison.cases.withdrawal.TakeWithdrawals;
import org.liaison.cases.withdrawal.Withdrawals;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.ids.IdSource;
import org.liaison.kit.office.OfficeSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Withdrawals, ours and those of partners.
@Configuration(proxyBeanMethods = false)
class WithdrawalWiring {

    @Bean
    AuthoriseWithoutDraft authoriseWithoutDraft(
            ExchangeFiles files,
            Instruments instruments,
            ContentCodec codec,
            Authorisations authorisations,
            StatementSigner signer,
            ToTheGuard guard,
            OfficeSettings office,
            IdSource ids) {
        return new AuthoriseWithoutDraft(
                files, instruments, codec, authorisations, signer, guard, office, ids);
    }

    @Bean
    SendWithdrawals sendWithdrawals(
            Erasures erasures,
            ExchangeFiles files,
            Withdrawals withdrawals,
            AuthoriseWithoutDraft authorise,
            AccessLog accessLog,
            Transactions transactions,
            Clock clock) {
        return new SendWithdrawals(
                erasures, files, withdrawals, authorise, accessLog, transactions, clock);
    }

    @Bean
    ActOnWithdrawal actOnWithdrawal(
            Withdrawals withdrawals,
            ExchangeFiles files,
            AuthoriseWithoutDraft authorise,
            ForgottenPersons forgotten,
            AccessLog accessLog,
            Transactions transactions,
            Clock clock) {
        return new ActOnWithdrawal(
                withdrawals, files, authorise, forgotten, accessLog, transactions, clock);
    }

    @Bean
    Arrivals arrivals(Withdrawals withdrawals, Erasures erasures) {
        return new TakeWithdrawals(withdrawals, erasures);
    }
}
