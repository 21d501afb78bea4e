package org.liaison.cases.platform;

import java.util.List;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.ThreadRecords;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.security.Caller;
import org.liaison.schemas.audit.AccessKind;

/// The access log as changes of threads use it: the thread is why and what.
record LoggedThreadChanges(AccessLog accessLog) implements ThreadRecords {

    @Override
    public void stated(Caller caller, ExchangeFileId file) {
        proposed(caller, file);
    }

    @Override
    public void proposed(Caller caller, ExchangeFileId file) {
        accessLog.append(
                AccessKind.ALTERATION, caller, file.toString(), file.toString(), List.of());
    }

    @Override
    public void moved(Caller caller, ExchangeFileId file, List<String> personKeys) {
        accessLog.append(
                AccessKind.COMBINATION, caller, file.toString(), file.toString(), personKeys);
    }
}
