package org.liaison.cases.platform;

import java.time.Clock;
import org.liaison.cases.casefile.CaseFiles;
import org.liaison.cases.casefile.CaseInterchange;
import org.liaison.cases.casefile.ConsultCaseFile;
import org.liaison.cases.casefile.ImportCaseFiles;
import org.liaison.cases.consultation.Consultation;
import org.liaison.cases.consultation.EvidenceNotice;
import org.liaison.cases.erasure.EraseCaseFile;
import org.liaison.cases.erasure.Erasures;
import org.liaison.cases.erasure.ForgottenPersons;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.ids.IdSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The use cases of case files and consultations.
@Configuration(proxyBeanMethods = false)
class CaseFileWiring {

    @Bean
    Consultation consultation(
            AccessLog accessLog, Transactions transactions, EvidenceNotice notice) {
        return new Consultation(accessLog, transactions, notice);
    }

    @Bean
    ConsultCaseFile consultCaseFile(CaseFiles caseFiles, Consultation consultation) {
        return new ConsultCaseFile(caseFiles, consultation);
    }

    @Bean
    ImportCaseFiles importCaseFiles(
            CaseInterchange interchange,
            CaseFiles caseFiles,
            AccessLog accessLog,
            Transactions transactions,
            IdSource ids,
            Clock clock) {
        return new ImportCaseFiles(interchange, caseFiles, accessLog, transactions, ids, clock);
    }

    @Bean
    EraseCaseFile eraseCaseFile(
            Erasures erasures,
            ForgottenPersons forgotten,
            AccessLog accessLog,
            Transactions transactions,
            Clock clock) {
        return new EraseCaseFile(erasures, forgotten, accessLog, transactions, clock);
    }
}
