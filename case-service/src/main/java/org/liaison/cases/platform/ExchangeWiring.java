package org.liaison.cases.platform;

import java.time.Clock;
import java.util.Map;
import org.liaison.cases.casefile.CaseFiles;
import org.liaison.cases.consultation.Consultation;
import org.liaison.cases.content.ContentCodec;
import org.liaison.cases.dutycontact.DutyContacts;
import org.liaison.cases.exchangefile.CaseMoves;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.exchangefile.MoveExchangeFile;
import org.liaison.cases.exchangefile.OpenExchangeFile;
import org.liaison.cases.exchangefile.StateBasis;
import org.liaison.cases.inbox.Arrivals;
import org.liaison.cases.inbox.DecideLateAnswer;
import org.liaison.cases.inbox.HearPartners;
import org.liaison.cases.inbox.InboxRows;
import org.liaison.cases.inbox.ReadInbox;
import org.liaison.cases.inbox.Receipts;
import org.liaison.cases.inbox.ReceiveMessages;
import org.liaison.cases.inbox.SaidAround;
import org.liaison.cases.inbox.Withdrawn;
import org.liaison.cases.instrument.Instruments;
import org.liaison.cases.instrument.KnownInstruments;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.ids.IdSource;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.schemas.audit.AccessKind;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Use cases of threads, inbox and instruments.
@Configuration(proxyBeanMethods = false)
class ExchangeWiring {

    @Bean
    KnownInstruments knownInstruments() {
        return new KnownInstruments();
    }

    @Bean
    DutyContacts dutyContacts(Environment settings) {
        return new DutyContacts(
                Binder.get(settings)
                        .bind("liaison.duty-contacts", Bindable.mapOf(String.class, String.class))
                        .orElse(Map.of()));
    }

    @Bean
    OpenExchangeFile openExchangeFile(
            ExchangeFiles files,
            CaseFiles caseFiles,
            Instruments instruments,
            AccessLog accessLog,
            Transactions transactions,
            OfficeSettings office,
            IdSource ids,
            Clock clock) {
        return new OpenExchangeFile(
                files,
                caseFiles,
                instruments,
                transactions,
                (officer, file, persons) ->
                        accessLog.append(
                                AccessKind.COMBINATION,
                                officer,
                                file.toString(),
                                file.toString(),
                                persons),
                office,
                ids,
                clock);
    }

    @Bean
    MoveExchangeFile moveExchangeFile(
            ExchangeFiles files,
            CaseFiles caseFiles,
            CaseMoves moves,
            AccessLog accessLog,
            Transactions transactions,
            Clock clock) {
        return new MoveExchangeFile(
                files, caseFiles, moves, transactions, new LoggedThreadChanges(accessLog), clock);
    }

    @Bean
    StateBasis stateBasis(
            ExchangeFiles files,
            Instruments instruments,
            Transactions transactions,
            AccessLog accessLog) {
        return new StateBasis(files, instruments, transactions, new LoggedThreadChanges(accessLog));
    }

    @Bean
    ReceiveMessages receiveMessages(
            InboxRows inbox,
            ExchangeFiles files,
            ContentCodec codec,
            Receipts receipts,
            Arrivals arrivals,
            Transactions transactions,
            Clock clock) {
        return new ReceiveMessages(inbox, files, codec, receipts, arrivals, transactions, clock);
    }

    @Bean
    ReadInbox readInbox(
            InboxRows inbox,
            ExchangeFiles files,
            ContentCodec codec,
            Consultation consultation,
            Withdrawn withdrawn) {
        return new ReadInbox(inbox, files, codec, consultation, withdrawn);
    }

    @Bean
    HearPartners hearPartners(
            SaidAround said, ExchangeFiles files, ContentCodec codec, Withdrawn withdrawn) {
        return new HearPartners(said, files, codec, withdrawn);
    }

    @Bean
    DecideLateAnswer decideLateAnswer(
            InboxRows inbox,
            ExchangeFiles files,
            Instruments instruments,
            AccessLog accessLog,
            Transactions transactions,
            Clock clock) {
        return new DecideLateAnswer(inbox, files, instruments, accessLog, transactions, clock);
    }
}
