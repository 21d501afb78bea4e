package org.liaison.audit.sharing;

import java.time.Instant;

/// Tells inspectors what does not hold between two offices.
public interface PartnerAlarms {

    /// Raises an alarm.
    ///
    /// @param log the log it is about, such as `cn/disclosures`
    /// @param code stable code
    /// @param subject a size or a message id, never personal data
    void raise(String log, String code, String subject, Instant at);
}
