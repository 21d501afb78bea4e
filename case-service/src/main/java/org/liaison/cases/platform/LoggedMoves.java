package org.liaison.cases.platform;

import java.util.List;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.MoveRecords;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.security.Caller;
import org.liaison.schemas.audit.AccessKind;

/// The access log as moves of threads use it: the thread is why and what.
record LoggedMoves(AccessLog accessLog) implements MoveRecords {

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
